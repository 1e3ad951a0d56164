// A manifest against the files it names: they are there, icons are as large as they say, functions.json fits its script.
const { faults: metadataFaults } = require('../functionsMetadata.js');
const { registeredFunctions } = require('../bareEngine.js');
const { everything, fault } = require('./structure.js');
const { named, resourcesOf } = require('./references.js');

const PNG = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/** The folder that the pane's address stands in; every other address is below it. */
function baseOf(root) {
  const start = named(root, 'DefaultSettings')[0]?.children[0]?.attributes.DefaultValue ?? '';
  return URL.canParse(start) ? new URL('.', start).href : undefined;
}

const pathBelow = (base, address) => {
  const { origin, pathname } = new URL(address);
  const whole = `${origin}${pathname}`;
  return whole.startsWith(base) ? decodeURIComponent(whole.slice(base.length)) : undefined;
};

/** [width, height] of a PNG. */
const pixels = (bytes) =>
  bytes.length > 24 && bytes.subarray(0, 8).equals(PNG) ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : undefined;

/** Every address of the manifest with its element. */
const addresses = (root) =>
  everything(root).flatMap((element) =>
    ['DefaultValue', 'Value']
      .map((name) => element.attributes[name])
      .filter((value) => /^\w+:\/\//.test(value ?? ''))
      .map((address) => ({ element, address })),
  );

function addressFaults(root, base, read) {
  const domains = [new URL(base).origin, ...named(root, 'AppDomain').map(({ text }) => text.trim())];
  return addresses(root).flatMap(({ element, address }) => {
    if (!URL.canParse(address)) return [];
    const path = pathBelow(base, address);
    if (path !== undefined) return read(path) ? [] : [fault(element, 'fileMissing', { path })];
    return domains.includes(new URL(address).origin)
      ? [fault(element, 'outsideFolder', { found: address, base })]
      : [fault(element, 'otherOrigin', { found: address })];
  });
}

function iconSizes(root, base, read) {
  const images = new Map(
    resourcesOf(root)
      .filter(({ list }) => list === 'image')
      .map(({ id, element }) => [id, element]),
  );
  const wanted = [
    ...named(root, 'IconUrl').map((element) => ({ element, address: element.attributes.DefaultValue, size: '32' })),
    ...named(root, 'HighResolutionIconUrl').map((element) => ({ element, address: element.attributes.DefaultValue, size: '64' })),
    ...named(root, 'bt:Image')
      .filter(({ attributes }) => attributes.size !== undefined)
      .map((element) => ({
        element,
        address: images.get(element.attributes.resid)?.attributes.DefaultValue,
        size: element.attributes.size,
      })),
  ];
  return wanted.flatMap(({ element, address, size }) => {
    const path = URL.canParse(address ?? '') ? pathBelow(base, address) : undefined;
    const bytes = path === undefined ? undefined : read(path);
    if (!bytes) return [];
    const found = pixels(bytes);
    return found?.every((pixel) => String(pixel) === size)
      ? []
      : [fault(element, 'iconSize', { path, size, found: found?.join('×') ?? '?' })];
  });
}

function functionFaults(root, base, read) {
  const urls = new Map(resourcesOf(root).map(({ id, element }) => [id, element.attributes.DefaultValue]));
  const fileOf = (name) => {
    const element = named(root, name)[0]?.children[0];
    const address = urls.get(element?.attributes.resid);
    const path = address && URL.canParse(address) ? pathBelow(base, address) : undefined;
    return { element, text: path === undefined ? undefined : read(path)?.toString('utf8') };
  };
  const [script, metadata] = [fileOf('Script'), fileOf('Metadata')];
  if (script.text === undefined || metadata.text === undefined) return []; // said already
  try {
    const json = JSON.parse(metadata.text);
    const ids = json.functions.map(({ id }) => id);
    return metadataFaults(ids, json, [...registeredFunctions(script.text).keys()]).map((text) =>
      fault(metadata.element, 'functions', { text }),
    );
  } catch (error) {
    return [fault(metadata.element, 'functions', { text: String(error) })];
  }
}

function fileFaults(root, read) {
  const base = baseOf(root);
  return base === undefined ? [] : [addressFaults, iconSizes, functionFaults].flatMap((rule) => rule(root, base, read));
}

module.exports = { fileFaults };
