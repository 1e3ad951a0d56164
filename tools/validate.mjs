// `npm run validate [-- MANIFEST FOLDER] [--lang en]`: what is wrong with a manifest and the files it names, without asking anybody outside.
// Without arguments: manifest.xml against dist (npm run build), and that it is up to date.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../build/manifest/index.js';

const args = process.argv.slice(2);
const at = args.indexOf('--lang');
const language = at >= 0 && args.splice(at, 2)[1] === 'en' ? 'en' : 'zh';
const [file = 'manifest.xml', folder = 'dist'] = args;

const own = args.length === 0;
const text = (zh, en) => (language === 'en' ? en : zh);

function stop(message) {
  console.error(message);
  process.exit(2);
}

if (args.length > 2 || args.some((arg) => arg.startsWith('--'))) stop('npm run validate [-- MANIFEST FOLDER] [--lang en]');
if (!existsSync(file)) stop(text(`没有文件 ${file}`, `no file ${file}`));
if (!existsSync(folder)) stop(text(`没有文件夹 ${folder}，请先运行 npm run build`, `no folder ${folder}: run npm run build first`));

const read = (path) => {
  const full = join(folder, path);
  return existsSync(full) && statSync(full).isFile() ? readFileSync(full) : undefined;
};
const xml = readFileSync(file, 'utf8');
const faults = manifest.manifestFaults(xml, read);
const deployments = Object.entries(manifest.ids).map(([name, id]) => ({ file: name, xml: manifest.renderManifest({ id }) }));
faults.push(...manifest.repeatedIds(deployments));
if (own && xml !== manifest.renderManifest()) faults.push({ code: 'stale', line: 1 });

for (const fault of faults) console.error(`${file}: ${manifest.describeFault(fault, language)}`);
if (faults.length > 0) stop(text(`${faults.length} 处错误`, `${faults.length} faults`));
console.log(text(`${file}：没有错误（${folder} 中的文件齐全）`, `${file}: no faults (its files are in ${folder})`));
