// A manifest as a tree with line numbers; what is no XML is a fault.
const { SaxesParser } = require('saxes');

const APP = 'http://schemas.microsoft.com/office/appforoffice/1.1';
const OVERRIDES = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides';
const BASIC = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';
const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

const prefix = { [BASIC]: 'bt:', [INSTANCE]: 'xsi:' };
const named = ({ uri, local }) => `${prefix[uri] ?? ''}${local}`;

/** { root, faults }: an element is { name, space, line, attributes, children, text }. */
function parseManifest(xml) {
  const faults = [];
  const top = { children: [] };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on('error', (error) => faults.push({ code: 'notXml', line: parser.line, text: error.message.replace(/^\d+:\d+: /, '') }));
  parser.on('opentag', (tag) => {
    const attributes = {};
    for (const attribute of Object.values(tag.attributes))
      if (attribute.prefix !== 'xmlns' && attribute.name !== 'xmlns') attributes[named(attribute)] = attribute.value;
    const element = { name: named(tag), space: tag.uri, line: parser.line, attributes, children: [], text: '' };
    open[0].children.push(element);
    open.unshift(element);
  });
  parser.on('text', (text) => (open[0].text = (open[0].text ?? '') + text));
  parser.on('closetag', () => void open.shift());
  parser.write(xml).close();
  return { root: top.children[0], faults };
}

module.exports = { parseManifest, APP, OVERRIDES, BASIC };
