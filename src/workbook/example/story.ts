// The course of a made-up year: which month brings what. The rest of the example follows it.
import { parseIso } from '../../domain/time/serial';
import { between, type Random, shuffled } from './random';

/** How the marks of a table run: a dip that stays above sixty, a month below it, or two in a row. */
export type Shape = 'dip' | 'low' | 'twice';

interface Outline {
  /** Months with entries; the others lie ahead. */
  readonly filled: number;
  /** The day on which the book was last looked at. */
  readonly asOf: string;
  readonly shapes: Readonly<Record<string, Shape>>;
  /** What does not happen: penalties of every kind in one year would be more than any instalment bears. */
  readonly without: readonly (keyof Turns)[];
  /** Whether the outage over the end of the second month is long enough for a clause. */
  readonly longCrossing: boolean;
  /** Falls into the second month, which is closed. */
  readonly early?: keyof Turns;
}

const OPEN = { filled: 10, asOf: '2027-01-05' } as const;

const OUTLINES: Readonly<Record<string, Outline>> = {
  website: { ...OPEN, shapes: { 官网运维: 'low' }, without: ['notice', 'thrice'], longCrossing: true },
  systems: { ...OPEN, shapes: { 应用系统运维: 'dip', 信息化基础运维: 'twice' }, without: ['notice', 'thrice', 'slow'], longCrossing: false, early: 'vacant' },
  data: { filled: 12, asOf: '2027-04-16', shapes: { 数据运维: 'dip' }, without: ['notice', 'slow'], longCrossing: false, early: 'vacant' },
  security: { ...OPEN, shapes: { 安全运维: 'low' }, without: [], longCrossing: true },
  petition: { ...OPEN, shapes: {}, without: [], longCrossing: false, early: 'slow' },
};

/** The place of the month, from 0 on, into which each kind of event falls; beyond all months where it does not happen. */
export interface Turns {
  /** The A-level incident, and the lowest marks. */
  readonly grave: number;
  readonly lesser: number;
  readonly long: number;
  readonly thrice: number;
  readonly slow: number;
  readonly vacant: number;
  readonly deserted: number;
  /** The supervisor's notice that was not acted upon. */
  readonly notice: number;
}

export interface Story extends Omit<Outline, 'asOf'> {
  readonly asOf: number;
  readonly turns: Turns;
}

/** The first two months are quiet: they are closed. */
const FIRST_TURN = 2;
const LAST_TURN = 9;
const EARLY = 1;
const NEVER = 99;

/** Undefined where the contract is none of the five. */
export function storyOf(key: string, random: Random): Story | undefined {
  const outline = OUTLINES[key];
  if (!outline) return undefined;
  const grave = between(random, 4, 7);
  const others = Array.from({ length: LAST_TURN - FIRST_TURN + 1 }, (_, i) => FIRST_TURN + i).filter((month) => month !== grave);
  const [lesser = 2, long = 3, thrice = 4, slow = 5, vacant = 6, deserted = 7, notice = 8] = shuffled(random, others);
  const drawn: Turns = { grave, lesser, long, thrice, slow, vacant, deserted, notice };
  const never = Object.fromEntries(outline.without.map((turn) => [turn, NEVER]));
  const early = outline.early === undefined ? {} : { [outline.early]: EARLY };
  return { ...outline, asOf: parseIso(outline.asOf) ?? 0, turns: { ...drawn, ...never, ...early } };
}
