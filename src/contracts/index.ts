// The five contracts, whole.
import type { BuiltIn } from './builtIn';
import { data } from './data';
import { dataDeliverables } from './data/deliverables';
import { petition } from './petition';
import { devices } from './petition/devices';
import { deliverables as petitionDeliverables } from './petition/deliverables';
import { registryOf } from './registry';
import { security } from './security';
import { deliverables as securityDeliverables } from './security/deliverables';
import { systems } from './systems';
import { systemsDeliverables } from './systems/deliverables';
import { website } from './website';
import { websiteDeliverables } from './website/deliverables';

const withDue = (contract: BuiltIn, due: BuiltIn['rows']): BuiltIn => ({ key: contract.key, rows: [...contract.rows, ...due] });

export const contracts: readonly BuiltIn[] = [
  withDue(website, websiteDeliverables),
  withDue(systems, systemsDeliverables),
  withDue(data, dataDeliverables),
  withDue(security, securityDeliverables),
  withDue(petition, [...devices, ...petitionDeliverables]),
];

export const { builtIns, builtInTerms } = registryOf(contracts);
