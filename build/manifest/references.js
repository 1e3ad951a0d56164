// A manifest in itself: resources that are referred to, ids, languages, addresses, and what the product promises.
const { PANE } = require('./source.js');
const { everything, fault } = require('./structure.js');

const LISTS = { 'bt:Images': 'image', 'bt:Urls': 'url', 'bt:ShortStrings': 'short', 'bt:LongStrings': 'long' };
const LOCALES = ['en-US'];
const NAMESPACE = /^[A-Z][A-Z0-9]{2,31}$/;

const named = (root, name) => everything(root).filter((element) => element.name === name);
const isReference = ({ attributes }) => attributes.resid !== undefined;
const resourcesOf = (root) =>
  everything(root)
    .filter(({ name }) => name in LISTS)
    .flatMap(({ name, children }) => children.map((element) => ({ list: LISTS[name], id: element.attributes.id, element })));

/** The list in which an element's resid must stand. */
const listFor = ({ name }) =>
  name === 'bt:Image'
    ? 'image'
    : ['SourceLocation', 'LearnMoreUrl', 'FunctionFile'].includes(name)
      ? 'url'
      : name === 'Description'
        ? 'long'
        : 'short';

function residFaults(root) {
  const resources = resourcesOf(root);
  const references = everything(root).filter(isReference);
  const used = new Set(references.map(({ attributes }) => attributes.resid));
  return [
    ...references.flatMap((element) => {
      const id = element.attributes.resid;
      const found = resources.filter((resource) => resource.id === id);
      if (found.length === 0) return [fault(element, 'residNowhere', { id })];
      return found.some(({ list }) => list === listFor(element)) ? [] : [fault(element, 'residElsewhere', { id, list: listFor(element) })];
    }),
    ...resources.filter(({ id }) => id !== undefined && !used.has(id)).map(({ element, id }) => fault(element, 'unused', { id })),
    ...resources
      .filter(({ id }, i) => resources.findIndex((other) => other.id === id) < i)
      .map(({ element, id }) => fault(element, 'residTwice', { id })),
  ];
}

function controlIds(root) {
  const holders = everything(root).filter(({ name, attributes }) => attributes.id !== undefined && !name.startsWith('bt:'));
  return holders
    .filter(({ attributes }, i) => holders.findIndex((other) => other.attributes.id === attributes.id) < i)
    .map((element) => fault(element, 'controlTwice', { id: element.attributes.id }));
}

/** Functions are called by one name in every language. */
const namespaceIds = (root) => new Set(named(root, 'Namespace').map(({ attributes }) => attributes.resid));

function localeFaults(root) {
  const spoken = everything(root).filter(({ name }) => ['DisplayName', 'bt:String'].includes(name) || name === 'Description');
  const apart = namespaceIds(root);
  return spoken
    .filter(({ attributes }) => attributes.DefaultValue !== undefined && !apart.has(attributes.id))
    .flatMap((element) => {
      const given = element.children.map(({ attributes }) => attributes.Locale);
      return [
        ...LOCALES.filter((locale) => !given.includes(locale)).map((locale) => fault(element, 'localeMissing', { locale })),
        ...given.filter((locale, i) => given.indexOf(locale) < i).map((locale) => fault(element, 'localeTwice', { locale })),
      ];
    });
}

function namespaceFaults(root) {
  const apart = namespaceIds(root);
  return resourcesOf(root)
    .filter(({ id }) => apart.has(id))
    .flatMap(({ element }) => [
      ...(NAMESPACE.test(element.attributes.DefaultValue ?? '')
        ? []
        : [fault(element, 'namespaceName', { found: element.attributes.DefaultValue ?? '' })]),
      ...(element.children.length > 0 ? [fault(element, 'namespaceLocale')] : []),
    ]);
}

/** Every icon has the three sizes that Excel asks for, none twice. */
const iconFaults = (root) =>
  named(root, 'Icon').flatMap((icon) => {
    const sizes = icon.children.map(({ attributes }) => attributes.size);
    return [
      ...['16', '32', '80'].filter((size) => !sizes.includes(size)).map((size) => fault(icon, 'iconMissing', { size })),
      ...sizes.filter((size, i) => sizes.indexOf(size) < i).map((size) => fault(icon, 'iconTwice', { size })),
    ];
  });

/** Excel opens the first pane that carries this name with a workbook; panes without it would be others beside it. */
const paneFaults = (root) =>
  named(root, 'Action').flatMap((action) => {
    const id = action.children.find(({ name }) => name === 'TaskpaneId');
    return id?.text.trim() === PANE ? [] : [fault(id ?? action, 'pane', { expected: PANE })];
  });

const referenceFaults = (root) =>
  [residFaults, controlIds, localeFaults, namespaceFaults, iconFaults, paneFaults].flatMap((rule) => rule(root));

module.exports = { referenceFaults, resourcesOf, named };
