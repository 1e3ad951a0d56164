// The bundle that Excel's runtime for functions loads: every SLA.* function under its id.
import { annual } from './annual';
import { asof } from './asof';
import { availability } from './availability';
import { breach } from './breach';
import { contracts } from './contracts';
import { exit } from './exit';
import { explain } from './explain';
import { grade } from './grade';
import { incident } from './incident';
import { items } from './items';
import { lint } from './lint';
import { metrics } from './metrics';
import { minutes } from './minutes';
import { payments } from './payments';
import { penalty } from './penalty';
import { rmb } from './rmb';
import { score } from './score';
import { settle } from './settle';
import { severity } from './severity';
import { term } from './term';
import { version } from './version';
import { workday } from './workday';
import { workdays } from './workdays';

const FUNCTIONS = {
  ANNUAL: annual, ASOF: asof, AVAILABILITY: availability, BREACH: breach, CONTRACTS: contracts, EXIT: exit, EXPLAIN: explain, GRADE: grade,
  INCIDENT: incident, ITEMS: items, LINT: lint, METRICS: metrics, MINUTES: minutes, PAYMENTS: payments, PENALTY: penalty, RMB: rmb, SCORE: score,
  SETTLE: settle, SEVERITY: severity, TERM: term, VERSION: version, WORKDAY: workday, WORKDAYS: workdays,
};

for (const [id, implementation] of Object.entries(FUNCTIONS)) CustomFunctions.associate(id, implementation);
