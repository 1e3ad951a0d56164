// What a package holds beside the cells that the reader takes: hidden things, links, macros, settings of calculation, properties.
import { strFromU8, type Unzipped, unzipSync } from 'fflate';
import { WorkbookRefused } from '../../workbook/fault';
import type { NameFacts, PackageFacts, SheetFacts } from '../../workbook/mail/facts';
import { beyondModel } from './beyond';
import { looksIn } from './factLooks';
import { NO_CELLS, worksheetFacts } from './factSheet';
import { firstTag, isOff, isOn, tagsIn } from './xmlScan';
import { unescapeXml } from '../../workbook/xmlText';

/** Far above any copy of ours. */
const MAX_UNPACKED = 256 * 1024 * 1024;
const TEXT_PARTS = /\.(?:xml|rels)$/i;

function textParts(file: Uint8Array): Unzipped {
  let size = 0;
  try {
    return unzipSync(file, {
      filter: ({ name, originalSize }) => {
        if (!TEXT_PARTS.test(name)) return false;
        size += originalSize;
        if (size > MAX_UNPACKED) throw new RangeError('unpacked size');
        return true;
      },
    });
  } catch {
    throw new WorkbookRefused([{ code: 'notAWorkbook' }]);
  }
}

interface Target {
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** By id, with the path from the root. */
const relations = (parts: Unzipped, folder: string, name: string): ReadonlyMap<string, Target> => {
  const part = parts[`${folder}_rels/${name}.rels`];
  const tags = part ? [...tagsIn(strFromU8(part), 'Relationship')] : [];
  return new Map(
    tags.map(({ attributes: { Id = '', Type = '', Target: target = '', TargetMode } }) => {
      const path = target.startsWith('/') ? target.slice(1) : new URL(target, `file:///${folder}`).pathname.slice(1);
      return [Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target: TargetMode === 'External' ? target : path, external: TargetMode === 'External' }];
    }),
  );
};

const KINDS: Readonly<Record<string, SheetFacts['kind']>> = { worksheet: 'worksheet', chartsheet: 'chartsheet', dialogsheet: 'dialogsheet', xlMacrosheet: 'macrosheet', xlIntlMacrosheet: 'macrosheet' };

const commentsFor = (parts: Unzipped, path: string): number => {
  const at = path.lastIndexOf('/') + 1;
  const own = [...relations(parts, path.slice(0, at), path.slice(at)).values()].filter(({ type }) => type === 'comments');
  return own.reduce((sum, { target }) => sum + (parts[target] ? [...tagsIn(strFromU8(parts[target]), 'comment')].length : 0), 0);
};

function sheetsIn(parts: Unzipped, book: string): readonly SheetFacts[] {
  const targets = relations(parts, 'xl/', 'workbook.xml');
  const looks = looksIn(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array()));
  return [...tagsIn(firstTag(book, 'sheets')?.inner ?? '', 'sheet')].map(({ attributes: { name = '', id = '', state } }) => {
    const target = targets.get(id);
    const kind = KINDS[target?.type ?? ''] ?? 'worksheet';
    const part = target && parts[target.target];
    const own = part && kind === 'worksheet' ? worksheetFacts(strFromU8(part), looks, commentsFor(parts, target.target)) : NO_CELLS;
    return { name, kind, state: state === 'hidden' || state === 'veryHidden' ? state : 'visible', ...own };
  });
}

const namesIn = (book: string, sheets: readonly SheetFacts[]): readonly NameFacts[] =>
  [...tagsIn(book, 'definedName')].map(({ attributes: { name = '', hidden, localSheetId }, inner }) => {
    const sheet = localSheetId === undefined ? undefined : sheets[Number(localSheetId)]?.name;
    return { name, ref: unescapeXml(inner), hidden: isOn(hidden), ...(sheet === undefined ? {} : { sheet }) };
  });

/** Of the package and of every part in it. */
const targetsIn = (parts: Unzipped): PackageFacts['targets'] =>
  Object.keys(parts).flatMap((path) => {
    const [, folder = '', name = ''] = /^(.*?)_rels\/([^/]*)\.rels$/.exec(path) ?? [];
    if (name === '') return [];
    return [...relations(parts, folder, name).values()].flatMap(({ type, target, external }) => (external ? [{ kind: type === 'hyperlink' ? ('hyperlink' as const) : ('link' as const), target }] : []));
  });

const PROPERTIES = [['docProps/core.xml', ['creator', 'lastModifiedBy', 'description', 'keywords', 'category']], ['docProps/app.xml', ['Company', 'Manager', 'HyperlinkBase']]] as const;

function propertiesIn(parts: Unzipped): PackageFacts['properties'] {
  const standard = PROPERTIES.flatMap(([path, names]) => {
    const xml = strFromU8(parts[path] ?? new Uint8Array());
    return names.flatMap((name): [string, string][] => {
      const text = unescapeXml(firstTag(xml, name)?.inner ?? '').trim();
      return text === '' ? [] : [[name, text]];
    });
  });
  const custom = [...tagsIn(strFromU8(parts['docProps/custom.xml'] ?? new Uint8Array()), 'property')].map(({ attributes: { name = '' }, inner }): [string, string] => [name, unescapeXml(inner.replace(/<[^>]*>/g, ''))]);
  return Object.fromEntries([...standard, ...custom]);
}

/** Throws WorkbookRefused for what is no .xlsx package. */
export function factsOf(file: Uint8Array): PackageFacts {
  const parts = textParts(file);
  const part = parts['xl/workbook.xml'];
  if (!part) throw new WorkbookRefused([{ code: 'notAWorkbook' }]);
  const book = strFromU8(part);
  const sheets = sheetsIn(parts, book);
  const calculation = firstTag(book, 'calcPr')?.attributes ?? {};
  return {
    sheets,
    names: namesIn(book, sheets),
    beyond: beyondModel(file),
    targets: targetsIn(parts),
    date1904: isOn(firstTag(book, 'workbookPr')?.attributes['date1904']),
    manualCalculation: calculation['calcMode'] === 'manual',
    iteration: isOn(calculation['iterate']),
    precisionAsShown: isOff(calculation['fullPrecision']),
    properties: propertiesIn(parts),
  };
}
