// A strict little XML reader for tests: throws where a document is not well formed. Text between elements is kept.

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const TOKEN = /<\?[^?]*\?>|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const ENTITY = /&(?:(lt|gt|amp|quot|apos)|#x([0-9A-Fa-f]+)|#(\d+));|&/g;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const decode = (text: string): string =>
  text.replace(ENTITY, (all, named?: string, hex?: string, decimal?: string) => {
    if (all === '&') throw new Error(`stray & in ${text}`);
    if (named !== undefined) return NAMED[named] ?? '';
    return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16));
  });

function attributesOf(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of source.matchAll(/([\w:]+)="([^"]*)"/g)) {
    if (name in attributes) throw new Error(`attribute twice: ${name}`);
    attributes[name] = decode(value);
  }
  return attributes;
}

export function parseXml(source: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const [all, slash, name, attributes = '', single, text] = TOKEN.exec(source) ?? [];
    if (all === undefined) throw new Error(`not well formed at ${at}: ${source.slice(at, at + 60)}`);
    const current = open[open.length - 1]!;
    if (text !== undefined) current.text += decode(text);
    else if (slash === '/' && open.pop()!.name !== name) throw new Error(`</${String(name)}> closes <${current.name}>`);
    else if (name !== undefined && slash !== '/') {
      const element: Element = { name, attributes: attributesOf(attributes), children: [], text: '' };
      current.children.push(element);
      if (single !== '/') open.push(element);
    }
  }
  if (open.length !== 1 || top.children.length !== 1) throw new Error('not one closed element');
  return top.children[0]!;
}

/** Every element of that name below this one, in order. */
export const all = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

export const first = (element: Element, name: string): Element | undefined => element.children.find((child) => child.name === name);
