// Everything that would make a workbook that Excel repairs or refuses, found before any host draws it: all faults at once.
import { cell, overlaps, parseRange, type Area } from './address';
import { cellFault } from './checkCell';
import { formulaFault, nativeFault } from './checkFormula';
import { textFault } from './checkText';
import { nameFaults } from './checkNames';
import { WorkbookRefused, type Fault, type FaultCode } from './fault';
import { cellAt, type SheetModel, type Validation, type WorkbookModel } from './model';
import { isLegalName } from './sheetNames';

const MAX_LIST = 255;
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;

export const checkModel = (model: WorkbookModel): readonly Fault[] => [
  ...sheetNameFaults(model),
  ...model.sheets.flatMap(sheetFaults),
  ...nameFaults(model),
];

/** For hosts: misuse, as every caller can check first. */
export function assertDrawable(model: WorkbookModel): void {
  const faults = checkModel(model);
  if (faults.length > 0) throw new WorkbookRefused(faults);
}

function sheetNameFaults({ sheets }: WorkbookModel): Fault[] {
  const seen = new Set<string>();
  const faults: Fault[] = sheets.some(({ hidden }) => !hidden) ? [] : [{ code: 'noSheet' }];
  for (const { name } of sheets) {
    if (!isLegalName(name)) faults.push({ code: 'sheetName', sheet: name });
    else if (seen.has(name.toLowerCase())) faults.push({ code: 'sheetTwice', sheet: name });
    seen.add(name.toLowerCase());
  }
  return faults;
}

function sheetFaults(sheet: SheetModel): Fault[] {
  return [
    ...cellFaults(sheet),
    ...mergeFaults(sheet),
    ...tableFaults(sheet),
    ...sheet.validations.flatMap((validation) => validationFault(sheet.name, validation)),
    ...sheet.highlights.flatMap(({ ref, formula }) => fault(sheet.name, ref, parseRange(ref) ? nativeFault(formula) : 'badRange', formula)),
    ...[...sheet.charts.map(({ ref }) => ref), ...(sheet.print.area ? [sheet.print.area] : [])].flatMap((ref) =>
      fault(sheet.name, ref, parseRange(ref) ? undefined : 'badRange'),
    ),
  ];
}

const fault = (sheet: string, at: string, code: FaultCode | undefined, found?: string): Fault[] =>
  code ? [{ code, sheet, cell: at, ...(found === undefined ? {} : { found }) }] : [];

function cellFaults(sheet: SheetModel): Fault[] {
  const faults: Fault[] = [];
  for (const [row, cells] of sheet.rows) {
    for (const [col, content] of cells) {
      const code = cellFault(row, col, content);
      if (code) faults.push({ code, sheet: sheet.name, cell: cell(row, col) });
    }
  }
  return faults;
}

function mergeFaults(sheet: SheetModel): Fault[] {
  const { name, merges, tables } = sheet;
  const taken: Area[] = tables.flatMap(({ ref }) => parseRange(ref) ?? []);
  return merges.flatMap((ref) => {
    const area = parseRange(ref);
    if (!area) return fault(name, ref, 'badRange');
    const clash = taken.some((other) => overlaps(area, other));
    taken.push(area);
    const formula = cellAt(sheet, area.top, area.left)?.formula;
    const array = formula?.array === true || formula?.spill !== undefined;
    return [...fault(name, ref, clash ? 'mergeOverlap' : undefined), ...fault(name, ref, array ? 'mergedArray' : undefined)];
  });
}

function tableFaults(sheet: SheetModel): Fault[] {
  const taken: Area[] = [];
  return sheet.tables.flatMap(({ ref, columns }) => {
    const area = parseRange(ref);
    if (!area || area.right - area.left + 1 !== columns.length) return fault(sheet.name, ref, 'badRange');
    const clash = area.bottom === area.top || taken.some((other) => overlaps(area, other));
    taken.push(area);
    const names = columns.map(({ name }) => name);
    const heads = names.map((_, i) => cellAt(sheet, area.top, area.left + i)?.value);
    const distinct = new Set(names.map((name) => name.toLowerCase())).size === names.length;
    const matching = distinct && names.every((name, i) => name !== '' && name === heads[i]);
    return [
      ...fault(sheet.name, ref, clash ? 'tableOverlap' : undefined),
      ...fault(sheet.name, ref, matching ? undefined : 'tableHeader'),
      ...columns.flatMap(({ formula }) => fault(sheet.name, ref, formulaFault(formula))),
    ];
  });
}

function validationFault(sheet: string, { ref, rule, prompt, error }: Validation): Fault[] {
  if (!parseRange(ref)) return fault(sheet, ref, 'badRange');
  const long = [prompt, error].some(
    (message) =>
      message && (message.title.length > MAX_TITLE || message.text.length > MAX_MESSAGE || textFault(message.title + message.text)),
  );
  return fault(sheet, ref, long || !ruleFits(rule) ? 'validation' : undefined);
}

function ruleFits(rule: Validation['rule']): boolean {
  const fits = (part: number | string): boolean =>
    typeof part === 'number' ? Number.isFinite(part) : nativeFault(part, MAX_MESSAGE) === undefined;
  switch (rule.kind) {
    case 'list':
      return rule.items.length > 0 && rule.items.join().length <= MAX_LIST && rule.items.every((item) => !/[,"]/.test(item));
    case 'listFrom':
      return fits(rule.source);
    case 'custom':
      return fits(rule.formula);
    default:
      return fits(rule.min) && fits(rule.max);
  }
}
