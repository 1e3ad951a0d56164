// Data validation and conditional formats of a range.
import { overlaps } from '../../../../src/workbook/address';
import { fail } from './errors';
import type { Node } from './node';
import { areaOf } from './book';
import type { Spot } from './ranges';
import { canonical, shown } from './text';

const KINDS: readonly string[] = ['list', 'custom', 'date', 'decimal'];

/** Excel's own limits. */
function checkRule(rule: unknown): void {
  const kinds = typeof rule === 'object' && rule !== null ? Object.keys(rule) : [];
  if (kinds.length !== 1 || !KINDS.includes(kinds[0] ?? '')) fail('InvalidArgument', `rule ${JSON.stringify(rule)}`);
  const { list } = rule as { list?: { source?: unknown } };
  if (list && (typeof list.source !== 'string' || list.source.length > 255)) fail('InvalidArgument', 'list');
}

function checkMessage(value: unknown, flag: string): void {
  const { title, message } = value as { title?: unknown; message?: unknown };
  const shownFlag = (value as Record<string, unknown>)[flag];
  if (typeof title !== 'string' || typeof message !== 'string' || typeof shownFlag !== 'boolean') fail('InvalidArgument', flag);
  if ((title as string).length > 32 || (message as string).length > 255) fail('InvalidArgument', 'too long');
}

export function dataValidation(spot: Spot): Node {
  const { sheet, ref } = spot;
  const find = () => sheet.validations.find((one) => one.ref === ref);
  /** Somebody changed part of the range: then Excel tells nothing of it. */
  const isMixed = (): boolean => sheet.validations.some((one) => one.ref !== ref && overlaps(areaOf(one.ref), spot.area));
  const change = (make: (one: NonNullable<ReturnType<typeof find>>) => void): void => {
    spot.open();
    make(find() ?? fail('InvalidOperation', 'the rule comes first'));
  };
  return {
    type: 'DataValidation',
    get: {
      Type: () => (isMixed() ? 'MixedCriteria' : find() ? 'Custom' : 'None'),
      Rule: () => (isMixed() ? null : (find()?.rule ?? {})),
      Prompt: () => (isMixed() ? null : (find()?.prompt ?? { showPrompt: true, title: '', message: '' })),
      ErrorAlert: () => (isMixed() ? null : (find()?.alert ?? { showAlert: true, style: 'Stop', title: '', message: '' })),
    },
    set: {
      Rule: (rule) => {
        spot.open();
        checkRule(rule);
        const known = find();
        if (known) known.rule = rule;
        else sheet.validations.push({ ref, rule, prompt: undefined, alert: undefined, blanks: false });
      },
      Prompt: (value) => {
        checkMessage(value, 'showPrompt');
        change((one) => (one.prompt = value));
      },
      ErrorAlert: (value) => {
        checkMessage(value, 'showAlert');
        change((one) => (one.alert = value));
      },
      IgnoreBlanks: (value) => change((one) => (one.blanks = value === true)),
    },
  };
}

const colour = (value: unknown): string =>
  typeof value === 'string' && /^#[0-9A-F]{6}$/.test(value) ? value : fail('InvalidArgument', `colour ${String(value)}`);

export function conditionalFormats(spot: Spot): Node {
  const { sheet, ref } = spot;
  const node = (one: (typeof sheet.formats)[number]): Node => {
    const format: Node = {
      type: 'ConditionalRangeFormat',
      get: {},
      go: {
        Font: () => ({ type: 'Font', get: { Color: () => one.colour }, set: { Color: (value) => void (one.colour = colour(value)) } }),
        Fill: () => ({ type: 'Fill', get: { Color: () => one.fill }, set: { Color: (value) => void (one.fill = colour(value)) } }),
      },
    };
    const rule: Node = {
      type: 'ConditionalFormatRule',
      get: { Formula: () => shown(one.formula) },
      set: { Formula: (value) => void (one.formula = canonical(String(value))) },
    };
    const custom: Node = { type: 'CustomConditionalFormat', get: {}, go: { Rule: () => rule, Format: () => format } };
    return {
      type: 'ConditionalFormat',
      get: { Type: () => one.type },
      set: {
        StopIfTrue: (value) => void (one.stop = value === true),
      },
      go: { Custom: () => custom, CustomOrNullObject: () => custom },
    };
  };
  return {
    type: 'ConditionalFormatCollection',
    items: () => sheet.formats.filter((one) => one.ref === ref).map(node),
    call: {
      Add: (type: unknown) => {
        spot.open();
        if (type !== 'Custom') fail('InvalidArgument', String(type));
        const one = { ref, type: 'Custom', formula: '', colour: '', fill: '', stop: true };
        sheet.formats.unshift(one);
        return node(one);
      },
    },
  };
}
