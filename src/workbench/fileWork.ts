// What takes long with a file, as a worker does it: bytes to a model, or why not; a model to bytes. No page, no grid.
import { beyondModel } from '../hosts/file/beyond';
import { DEFAULT_PANE, paneIn, type PaneReference, readXlsx, toXlsx } from '../hosts/file/bytes';
import { receiptsIn, withReceipts } from '../hosts/file/customXml';
import { factsOf } from '../hosts/file/facts';
import { buildPlan } from '../workbook/build';
import { describeFault, type Fault, WorkbookRefused } from '../workbook/fault';
import { describeFaultEn } from '../workbook/fault.en';
import { fromDrawn } from '../workbook/fromDrawn';
import type { Properties, WorkbookModel } from '../workbook/model';
import type { PackageFacts } from '../workbook/mail/facts';
import { type BookFault, describeBookFault, readBooks } from '../workbook/read';
import { type Language, sayIn } from './words';

/** `receipts`: of copies that went out, as the file keeps them; `facts`: what it holds beside cells; `pane`: the one that it opens in Excel. */
export type Opened =
  | { readonly model: WorkbookModel; readonly receipts: readonly string[]; readonly facts: PackageFacts; readonly pane: Pane }
  | { readonly refused: string };

type Pane = PaneReference | 'none';

export type FileWork =
  | { readonly do: 'open'; readonly bytes: Uint8Array; readonly name: string; readonly language: Language }
  | { readonly do: 'save'; readonly model: WorkbookModel; readonly receipts?: readonly string[]; readonly pane?: Pane };

export type Done = Opened | { readonly bytes: Uint8Array };

const propertiesOf = (name: string, month: string | undefined): Properties => ({
  title: name.replace(/\.xlsx$/i, ''),
  created: `${month ?? '2026-01'}-01T00:00:00Z`,
});

const wordsFor = (language: Language): ((fault: Fault) => string) => (language === 'en-US' ? describeFaultEn : describeFault);

/** That it is not ours is said already. */
const faultWords = (faults: readonly BookFault[], language: Language): readonly string[] =>
  faults.filter(({ code }) => code !== 'notOurs').map((fault) => describeBookFault(fault, language === 'en-US' ? 'en' : 'zh'));

/** Only what this program made, and all of it: anything else would not come back as it was. */
/** Of cells the grid knows itself. */
const aroundCells = (facts: PackageFacts): PackageFacts => ({
  ...facts,
  sheets: facts.sheets.map((sheet) => ({ ...sheet, formats: {}, invisible: [] })),
});

async function opened(bytes: Uint8Array, name: string, language: Language): Promise<Opened> {
  const say = sayIn(language);
  const beyond = beyondModel(bytes);
  if (beyond.length > 0) return { refused: say('beyond', { kinds: beyond.map((kind) => say(`beyond_${kind}`)).join(say('comma')) }) };
  const drawn = await readXlsx(bytes);
  const { books, foreign, faults } = readBooks(drawn);
  const [book, ...others] = books;
  if (!book) return { refused: [say('notOurs'), ...faultWords(faults, language)].join(say('semicolon')) };
  if (others.length > 0 || book.prefix !== undefined) return { refused: say('several') };
  if (foreign.length > 0) return { refused: say('foreign', { sheets: foreign.join(say('comma')) }) };
  const properties = propertiesOf(name, book.plan.months[0]?.label);
  // Readers take no charts apart; they are the ones that this plan has.
  const charts = new Map(buildPlan(book.plan, properties.created).sheets.map((sheet) => [sheet.name, sheet.charts]));
  return {
    model: fromDrawn(drawn, properties, (sheet) => charts.get(sheet) ?? []),
    receipts: receiptsIn(bytes),
    facts: aroundCells(factsOf(bytes)),
    pane: paneIn(bytes) ?? 'none',
  };
}

export async function doFileWork(work: FileWork): Promise<Done> {
  if (work.do === 'save')
    return {
      bytes: withReceipts(
        await toXlsx(work.model, { formulas: 'addin', pane: work.pane === 'none' ? undefined : (work.pane ?? DEFAULT_PANE) }),
        work.receipts ?? [],
      ),
    };
  try {
    return await opened(work.bytes, work.name, work.language);
  } catch (error) {
    if (error instanceof WorkbookRefused)
      return { refused: error.faults.map(wordsFor(work.language)).join(sayIn(work.language)('semicolon')) };
    throw error;
  }
}
