// A manifest against its schema: which elements, how many, in which order, with which values.
const { APP, BASIC, OVERRIDES } = require('./parse.js');
const { KINDS, TYPES } = require('./schema.js');

const fault = (element, code, parts = {}) => ({ code, line: element.line, element: element.name, ...parts });

const valueFaults = (element, where, kind, text) => {
  if (KINDS[kind](text)) return [];
  return [fault(element, `kind_${kind}`, { where, found: text, length: text.length, expected: KINDS[kind].list?.join('、') ?? '' })];
};

function attributeFaults(element, { attributes = {}, by }) {
  const known = { ...attributes, ...(by && { 'xsi:type': undefined }) };
  const strange = Object.keys(element.attributes).filter((name) => !(name in known));
  return [
    ...strange.map((name) => fault(element, 'attributeUnknown', { where: name })),
    ...Object.entries(attributes).flatMap(([name, kind]) =>
      element.attributes[name] === undefined
        ? [fault(element, 'attributeMissing', { where: name })]
        : valueFaults(element, name, kind, element.attributes[name]),
    ),
  ];
}

/** The children against the sequence; an element that stands too late is told with the one it should stand before. */
function orderFaults(element, sequence) {
  const faults = [];
  const counts = new Map();
  let reached = 0;
  for (const child of element.children) {
    const at = sequence.findIndex(({ name }) => name === child.name);
    if (at < 0) {
      faults.push(fault(child, 'unknown', { parent: element.name }));
      continue;
    }
    if (at < reached) faults.push(fault(child, 'order', { before: sequence[reached].name }));
    reached = Math.max(reached, at);
    const count = (counts.get(at) ?? 0) + 1;
    counts.set(at, count);
    if (count > sequence[at].max) faults.push(fault(child, 'twice', { parent: element.name }));
  }
  const absent = sequence.filter(({ min }, at) => (counts.get(at) ?? 0) < min);
  return [...faults, ...absent.map(({ name }) => fault(element, 'missing', { child: name }))];
}

const expectedSpace = (name, within) => (name.startsWith('bt:') ? BASIC : within ? OVERRIDES : APP);

function elementFaults(element, typeName, within) {
  const type = TYPES[typeName];
  const chosen = type.by && TYPES[type.by[element.attributes['xsi:type']]];
  const inside = within || element.name === 'VersionOverrides';
  const own = [
    ...(element.space === expectedSpace(element.name, inside) ? [] : [fault(element, 'namespace', { found: element.space })]),
    ...attributeFaults(element, type),
    ...(type.text ? valueFaults(element, '', type.text, element.text.trim()) : []),
  ];
  if (type.by && !chosen) {
    const parts = { where: 'xsi:type', found: element.attributes['xsi:type'] ?? '', expected: Object.keys(type.by).join('、') };
    return [...own, fault(element, 'kind_choice', parts)];
  }
  const sequence = (chosen ?? type).children ?? [];
  const below = element.children.flatMap((child) => {
    const next = sequence.find(({ name }) => name === child.name);
    return next ? elementFaults(child, next.type, inside) : [];
  });
  return [...own, ...orderFaults(element, sequence), ...below];
}

const structureFaults = (root) =>
  root.name === 'OfficeApp' ? elementFaults(root, 'OfficeApp', false) : [fault(root, 'unknown', { parent: 'XML' })];

/** Every element below, itself first. */
const everything = (element) => [element, ...element.children.flatMap(everything)];

module.exports = { structureFaults, everything, fault };
