// What a package is made of: the list of components (CycloneDX, by npm's own command) and the licences of what is in the bundles.
const { execFileSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

/** Everything installed, as npm lists it. Telling it where its configuration is not keeps addresses of a registry out. */
function npmComponents(root) {
  const text = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--offline'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(text);
}

/** A registry's address is nobody's business; where the project lives is. */
const PUBLIC = new Set(['vcs', 'website', 'issue-tracker']);
const withoutRegistry = (component) => ({
  ...component,
  purl: component.purl?.replace(/\?.*$/, ''),
  properties: [],
  externalReferences: (component.externalReferences ?? []).filter(({ type }) => PUBLIC.has(type)),
});

const uuidOf = (text) => {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** Of all that is installed, what is shipped; without a time and with a number made from the content, so that it is the same every time. */
function componentList(root, shipped) {
  const { metadata, components, dependencies, ...head } = npmComponents(root);
  const wanted = new Set(shipped.map(({ name, version }) => `${name}@${version}`));
  const own = metadata.component['bom-ref'];
  const kept = components.filter((component) => wanted.has(component['bom-ref'])).map(withoutRegistry);
  const found = new Set(kept.map((component) => component['bom-ref']));
  const lost = [...wanted].filter((ref) => !found.has(ref));
  if (lost.length > 0) throw new Error(`npm sbom does not list ${lost.join(', ')}`);
  const body = {
    ...head,
    metadata: {
      lifecycles: metadata.lifecycles,
      tools: metadata.tools,
      component: { ...withoutRegistry(metadata.component), name: own.split('@')[0], type: 'application' },
    },
    components: kept,
    dependencies: [
      { ref: own, dependsOn: [...found] },
      ...dependencies
        .filter(({ ref }) => found.has(ref))
        .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => found.has(other)) })),
    ],
  };
  return `${JSON.stringify({ ...body, serialNumber: `urn:uuid:${uuidOf(JSON.stringify({ ...body, serialNumber: '' }))}` }, null, 2)}\n`;
}

const LICENCE = /^(licen[cs]e|copying|notice)/i;
const RULE = '─'.repeat(80);

function licenceOf(root, { name, version, folder }) {
  const path = join(root, folder);
  const { license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const texts = readdirSync(path)
    .filter((file) => LICENCE.test(file))
    .sort()
    .map((file) => readFileSync(join(path, file), 'utf8').trim());
  return { line: `${name} ${version}  ${license ?? ''}`, text: [...new Set(texts)].join('\n\n') };
}

/** First a line for each package, then the texts, each once with the packages that it belongs to. */
function licenceList(root, shipped) {
  const licences = shipped.map((one) => licenceOf(root, one));
  const texts = new Map();
  for (const { line, text } of licences) if (text) texts.set(text, [...(texts.get(text) ?? []), line]);
  return [
    '本软件包含以下组件 / This software contains:\n',
    ...licences.map(({ line }) => line),
    ...[...texts].map(([text, lines]) => `\n${RULE}\n${lines.join('\n')}\n\n${text}`),
    '',
  ].join('\n');
}

module.exports = { componentList, licenceList };
