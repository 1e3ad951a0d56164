// A package to deploy: site/ for any static server, the manifest for its address, nginx's configuration, licences, components, checksums.
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { manifestFaults, renderManifest } = require('../manifest/index.js');
const { componentList, licenceList } = require('./components.js');
const { nginxFiles } = require('./nginx.js');
const { ORIGINS, policy } = require('./origins.js');
const { compressed, filesBelow, siteFiles } = require('./site.js');

const root = join(__dirname, '../..');
const SUMS = 'SHA256SUMS';
const PACKAGES = ['packages.functions.json', 'packages.taskpane.json'];

/** What the bundles hold, each package once; with office.js where a copy of it is shipped. */
function shipped(dist, office) {
  const listed = PACKAGES.flatMap((file) => JSON.parse(readFileSync(join(dist, file), 'utf8')));
  const folder = 'node_modules/@microsoft/office-js';
  const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const all = [...listed, ...(office === 'self' ? [{ name, version, folder }] : [])];
  const key = (one) => `${one.name}@${one.version}`;
  return [...new Map(all.map((one) => [key(one), one])).values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

const checksums = (files) =>
  [...files.keys()]
    .sort()
    .map((path) => `${createHash('sha256').update(files.get(path)).digest('hex')}  ${path}\n`)
    .join('');

/** Everything in it, path → bytes; or what is wrong with the manifest against the files. The same build gives the same bytes. */
function packageFiles({ dist, url, office = 'worldwide', id, namespace, frames = [] }) {
  const site = siteFiles({ dist, office, frames });
  const manifest = renderManifest({ url, id, namespace });
  const faults = manifestFaults(manifest, (path) => site.get(path));
  if (faults.length > 0) return { faults };
  const components = shipped(dist, office);
  const texts = {
    'manifest.xml': manifest,
    'licences.txt': licenceList(root, components),
    'sbom.cdx.json': componentList(root, components),
    'README.txt': readFileSync(join(__dirname, 'README.txt'), 'utf8')
      .replaceAll('{url}', url)
      .replaceAll('{policy}', policy(office, frames)),
    ...nginxFiles({ url, office, frames }),
  };
  const files = new Map([
    ...Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]),
    ...[...compressed(site)].map(([path, bytes]) => [`site/${path}`, bytes]),
  ]);
  return { files: new Map([...files, [SUMS, Buffer.from(checksums(files))]]) };
}

/** A folder that holds something else than a package of ours is left alone. */
const isFree = (folder) => !existsSync(folder) || readdirSync(folder).length === 0 || existsSync(join(folder, SUMS));

/** Written beside its place and moved there whole. False where the folder holds something else. */
function writePackage(files, folder) {
  if (!isFree(folder)) return false;
  const making = `${folder}.making-${process.pid}`;
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(making, path)), { recursive: true });
    writeFileSync(join(making, path), bytes);
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(making, folder);
  return true;
}

module.exports = { packageFiles, siteFiles, writePackage, policy, filesBelow, OFFICES: Object.keys(ORIGINS) };
