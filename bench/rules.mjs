// SLA.SCORE and SLA.PENALTY through the built bundle, beside a plain floating-point loop and beside HyperFormula recalculating the same sums after an edit.
import { HyperFormula } from 'hyperformula';
import { call } from './bundle.mjs';
import { time } from './table.mjs';

/** The built-in contract as a user's terms table: its rows of some kinds (at most eighty), in the columns they fill. */
const tableOf = (key, kinds) => {
  const rows = call('ASOF', key, 46084).filter((row, i) => i === 0 || kinds.includes(row[0])).slice(0, 81);
  const filled = rows[0].map((_, column) => rows.slice(1).some((row) => row[column] !== ''));
  return rows.map((row) => row.filter((_, column) => filled[column]));
};

const copy = (grid) => grid.map((row) => [...row]);
const ratio = (a, b) => `× ${(a / b).toFixed(2)}`;

/** Eighteen items with marks of one decimal, as an evaluator types them; a new array each call, as Excel makes one. */
const marksOf = (items) => items.slice(1).map((row) => row.slice(2).map((full) => Math.round(full * 9) / 10));

const plainLoop = (marks, full) => {
  let got = 0;
  let all = 0;
  for (let i = 0; i < marks.length; i += 1) {
    for (const mark of marks[i]) got += mark;
    all += full[i];
  }
  return Math.round((got / all) * 10000) / 100;
};

const sheetOf = (marks, full) => {
  const rows = marks.map((row, i) => [...row, full[i]]);
  const engine = HyperFormula.buildFromArray([...rows, [`=ROUND(SUM(A1:C${rows.length})*100/SUM(D1:D${rows.length}),2)`]], { licenseKey: 'gpl-v3' });
  return (i) => {
    engine.setCellContents({ sheet: 0, row: 0, col: 0 }, [[i % 2]]);
    return engine.getCellValue({ sheet: 0, row: rows.length, col: 0 });
  };
};

const score = () => {
  const items = call('ITEMS', 'security');
  const marks = marksOf(items);
  const full = items.slice(1).map((row) => row[1]);
  const contract = [['security']];
  const table = tableOf('security', ['合同', '考核项', '解读']);
  // The range and the marks are new arrays each call; making them is not the function's work and is taken off.
  const making = time(() => copy(marks));
  const makingTable = time(() => [copy(table), copy(marks)]);
  const key = time(() => call('SCORE', contract, copy(marks), null)) - making;
  const byTable = time(() => call('SCORE', copy(table), copy(marks), null)) - makingTable;
  const loop = time(() => plainLoop(copy(marks), full)) - making;
  const hyper = time(sheetOf(marks, full));
  return {
    title: `SLA.SCORE, ${marks.length} items (terms table of ${table.length - 1} rows, ${table[0].length} columns)`,
    rows: [
      { name: 'SLA.SCORE by key', us: key, note: 'aim < 10 µs' },
      { name: 'SLA.SCORE by terms table', us: byTable, note: `${ratio(byTable, key)} of the key, aim ≤ 3` },
      { name: 'plain floating-point loop', us: loop, note: `SCORE is ${ratio(key, loop)}` },
      { name: 'HyperFormula, edit and recalculate', us: hyper, note: `SCORE is ${ratio(key, hyper)}, aim < 1` },
    ],
  };
};

const penaltySheet = () => {
  const engine = HyperFormula.buildFromArray([[3278000, 12, 2, '=ROUND(A1/B1*C1,2)']], { licenseKey: 'gpl-v3' });
  return (i) => {
    engine.setCellContents({ sheet: 0, row: 0, col: 2 }, [[1 + (i % 2)]]);
    return engine.getCellValue({ sheet: 0, row: 0, col: 3 });
  };
};

const penalty = () => {
  const table = tableOf('systems', ['合同', '重大违约', '一般违约', '违约', '解读']);
  const making = time(() => copy(table));
  const key = time(() => call('PENALTY', [['systems']], [['重大2']], null, null));
  const byTable = time(() => call('PENALTY', copy(table), [['重大2']], null, null)) - making;
  const loop = time((i) => Math.round((3278000 / 12) * (1 + (i % 2)) * 100) / 100);
  const hyper = time(penaltySheet());
  return {
    title: `SLA.PENALTY (terms table of ${table.length - 1} rows, ${table[0].length} columns)`,
    rows: [
      { name: 'SLA.PENALTY by key', us: key, note: 'aim < 10 µs' },
      { name: 'SLA.PENALTY by terms table', us: byTable, note: `${ratio(byTable, key)} of the key, aim ≤ 3` },
      { name: 'plain floating-point expression', us: loop },
      { name: 'HyperFormula, edit and recalculate', us: hyper, note: `PENALTY is ${ratio(key, hyper)}, aim < 1` },
    ],
  };
};

export const rulesBench = () => [score(), penalty()];
