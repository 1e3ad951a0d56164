// The parts that make Excel open the pane with a workbook, for whoever has the add-in of that deployment; nobody else sees anything of them.
import { strFromU8, unzipSync } from 'fflate';
import deployments from './deployments.json';
import type { Parts } from './parts';

/** The manifest's id and version. */
export interface PaneReference {
  readonly id: string;
  readonly version: string;
}

const IDS = new Map(Object.entries(deployments.ids));
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** By the name of a deployment, or by the id of one of one's own. */
export function paneOf(found: string): PaneReference | undefined {
  const id = IDS.get(found) ?? (GUID.test(found) ? found.toLowerCase() : undefined);
  return id === undefined ? undefined : { id, version: deployments.version };
}

export const DEPLOYMENT_NAMES: readonly string[] = [...IDS.keys()];
export const DEFAULT_PANE: PaneReference = { id: IDS.get(deployments.default) ?? '', version: deployments.version };

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DOCUMENT_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WEB = 'http://schemas.microsoft.com/office/2011/relationships';
const FOLDER = 'xl/webextensions';
/** Excel keeps an add-in's properties: by this one a pane of a deployment of one's own is known as ours. */
const OURS = 'Sla.Pane';

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${WEB}/${type}" Target="${target}"/>`;

/** Not visible: with 1 people without the add-in would be asked to trust it. The id stands twice, as Office writes it. */
const extension = ({ id, version }: PaneReference): string =>
  `${HEAD}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{${id.toUpperCase()}}">` +
  `<we:reference id="${id}" version="${version}" store="EXCatalog" storeType="EXCatalog"/><we:alternateReferences/>` +
  `<we:properties><we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/><we:property name="${OURS}" value="true"/></we:properties>` +
  `<we:bindings/><we:snapshot xmlns:r="${DOCUMENT_RELATIONSHIPS}"/></we:webextension>`;

const TASKPANES =
  `${HEAD}<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11">` +
  `<wetp:taskpane dockstate="right" visibility="0" width="350" row="0">` +
  `<wetp:webextensionref xmlns:r="${DOCUMENT_RELATIONSHIPS}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`;

const TYPES = [
  ['taskpanes', 'webextensiontaskpanes'],
  ['webextension1', 'webextension'],
].map(([part, type]) => `<Override PartName="/${FOLDER}/${part}.xml" ContentType="application/vnd.ms-office.${type}+xml"/>`);

function extend(parts: Parts, name: string, end: string, added: string): void {
  const xml = parts.get(name);
  if (!xml?.includes(end)) throw new Error(`${name}: not as the library writes it`);
  parts.set(name, xml.replace(end, `${added}${end}`));
}

export function addPane(parts: Parts, pane: PaneReference): void {
  extend(parts, '[Content_Types].xml', '</Types>', TYPES.join(''));
  extend(parts, '_rels/.rels', '</Relationships>', relationship('rIdPane', 'webextensiontaskpanes', `${FOLDER}/taskpanes.xml`));
  parts.set(`${FOLDER}/taskpanes.xml`, TASKPANES);
  const own = relationship('rId1', 'webextension', 'webextension1.xml');
  parts.set(`${FOLDER}/_rels/taskpanes.xml.rels`, `${HEAD}<Relationships xmlns="${RELATIONSHIPS}">${own}</Relationships>`);
  parts.set(`${FOLDER}/webextension1.xml`, extension(pane));
}

/** The pane of ours that a workbook opens with, also after Excel has saved it. Other add-ins' are not ours to judge. */
export function paneIn(file: Uint8Array): PaneReference | undefined {
  const known = new Set(IDS.values());
  for (const xml of extensionsIn(file)) {
    const id = /<we:reference\b[^>]*\sid="\{?([0-9a-f-]{36})\}?"/i.exec(xml)?.[1]?.toLowerCase();
    if (id !== undefined && SHOWS.test(xml) && (known.has(id) || xml.includes(`name="${OURS}"`)))
      return { id, version: deployments.version };
  }
  return undefined;
}

const SHOWS = /<we:property name="Office\.AutoShowTaskpaneWithDocument" value="(?:true|1)"/;

function extensionsIn(file: Uint8Array): string[] {
  try {
    return Object.values(unzipSync(file, { filter: ({ name }) => /^xl\/webextensions\/webextension\d*\.xml$/.test(name) })).map((part) =>
      strFromU8(part),
    );
  } catch {
    return []; // no package
  }
}
