// Rules of the model as Excel's data validation, and back.
import type { Message, Rule, Validation } from '../../workbook/model';

const formulaOrNumber = (part: number | string): number | string => (typeof part === 'number' ? part : `=${part}`);
/** A bare number of a date would be read as a date's text. */
const dateBound = (part: number | string): string => `=${part}`;

export function ruleOf(rule: Rule): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      // Choices that begin with `=` would be read as a range: an empty one goes before them.
      return { list: { inCellDropDown: true, source: `${rule.items[0]?.startsWith('=') ? ',' : ''}${rule.items.join(',')}` } };
    case 'listFrom':
      return { list: { inCellDropDown: true, source: `=${rule.source}` } };
    case 'custom':
      return { custom: { formula: `=${rule.formula}` } };
    case 'date':
      return { date: { operator: 'Between', formula1: dateBound(rule.min), formula2: dateBound(rule.max) } };
    case 'decimal':
      return { decimal: { operator: 'Between', formula1: formulaOrNumber(rule.min), formula2: formulaOrNumber(rule.max) } };
  }
}

export const promptOf = ({ title, text }: Message): Excel.DataValidationPrompt => ({ showPrompt: true, title, message: text });

export const alertOf = ({ error, severity = 'stop' }: Validation): Excel.DataValidationErrorAlert => ({
  showAlert: true,
  style: severity === 'stop' ? 'Stop' : 'Warning',
  title: error?.title ?? '',
  message: error?.text ?? '',
});

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T.*)?$/;
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

function boundOf(part: unknown, shown: (formula: string) => string): number | string {
  if (typeof part === 'number') return part;
  const text = String(part).replace(/^=/, '');
  const date = ISO.exec(text);
  if (date) return (Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) - EPOCH) / DAY;
  const number = Number(text);
  return text !== '' && Number.isFinite(number) ? number : shown(text);
}

type Source = Excel.DataValidationRule;

/** Undefined for a kind that no model has, and where cells differ. */
export function readRule(source: Source | null, shown: (formula: string) => string): Rule | undefined {
  // Where somebody changed part of the range Excel tells nothing.
  const { list, custom, date, decimal } = source ?? {};
  if (list) {
    const choices = String(list.source);
    if (choices.startsWith('=')) return { kind: 'listFrom', source: shown(choices) };
    return { kind: 'list', items: choices.replace(/^,(?==)/, '').split(',') };
  }
  if (custom) return { kind: 'custom', formula: shown(custom.formula) };
  if (date) return { kind: 'date', min: boundOf(date.formula1, shown), max: boundOf(date.formula2, shown) };
  if (decimal) return { kind: 'decimal', min: boundOf(decimal.formula1, shown), max: boundOf(decimal.formula2, shown) };
  return undefined;
}

const message = (title = '', text = ''): Message | undefined => (title || text ? { title, text } : undefined);

export interface ReadParts {
  readonly rule: Source | null;
  readonly prompt: Excel.DataValidationPrompt | null | undefined;
  readonly alert: Excel.DataValidationErrorAlert | null | undefined;
}

export function readValidation(
  ref: string,
  { rule, prompt: asked, alert }: ReadParts,
  shown: (formula: string) => string,
): Validation | undefined {
  const read = readRule(rule, shown);
  if (!read) return undefined;
  const prompt = message(asked?.title, asked?.message);
  const error = message(alert?.title, alert?.message);
  return {
    ref,
    rule: read,
    ...(prompt ? { prompt } : {}),
    ...(error ? { error } : {}),
    ...(alert?.style === 'Warning' ? { severity: 'warning' as const } : {}),
  };
}
