// What a package holds beside the cells that every host reads: how numbers are shown, what is hidden, what comes from elsewhere.
// A file host fills this in (hosts/file/facts); for workbooks that live elsewhere NO_FACTS says that nothing is known.

/** What no model has, and what would be gone if the workbook were written anew. */
export type Beyond = 'comments' | 'pictures' | 'macros' | 'pivots' | 'links' | 'controls';

export interface SheetFacts {
  readonly name: string;
  readonly kind: 'worksheet' | 'chartsheet' | 'dialogsheet' | 'macrosheet';
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** Also those of no height or width, of a filter, of a closed outline. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** By address, of every cell that holds something and of blank ones: the number format's code. */
  readonly formats: Readonly<Record<string, string>>;
  /** Cells whose content cannot be seen: ink of the ground's colour, or a format of nothing. */
  readonly invisible: readonly string[];
  /** What sheet protection allows beyond filling in open cells: `insertRows`, `deleteColumns`, … */
  readonly allowed: readonly string[];
  readonly comments: number;
  /** Rules of kinds that no model has, and validations that stop nobody (`soft`). */
  readonly otherRules: readonly { readonly kind: 'validation' | 'condition' | 'soft'; readonly ref: string; readonly what: string }[];
}

export interface NameFacts {
  readonly name: string;
  readonly ref: string;
  readonly hidden: boolean;
  /** Of one sheet alone. */
  readonly sheet?: string;
}

export interface PackageFacts {
  readonly sheets: readonly SheetFacts[];
  readonly names: readonly NameFacts[];
  readonly beyond: readonly Beyond[];
  /** Files and addresses that the package refers to. */
  readonly targets: readonly { readonly kind: 'hyperlink' | 'link'; readonly target: string }[];
  readonly date1904: boolean;
  readonly manualCalculation: boolean;
  readonly iteration: boolean;
  readonly precisionAsShown: boolean;
  /** Of the document: creator, last editor, company, and whatever others were set. */
  readonly properties: Readonly<Record<string, string>>;
}

export const NO_FACTS: PackageFacts = {
  sheets: [],
  names: [],
  beyond: [],
  targets: [],
  date1904: false,
  manualCalculation: false,
  iteration: false,
  precisionAsShown: false,
  properties: {},
};
