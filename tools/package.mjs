// `npm run package -- --url https://… [--office worldwide|21vianet|self] [--deployment intranet|public | --id GUID] [--namespace SLA]
//  [--frame https://…] [--out DIR]`: builds, and makes the folder that an administrator deploys.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import manifest from '../build/manifest/index.js';
import packaging from '../build/package/index.js';

const NAMES = ['url', 'office', 'deployment', 'id', 'namespace', 'frame', 'out', 'dist'];
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function stop(zh, en) {
  console.error(`${zh} / ${en}`);
  process.exit(2);
}

/** `--name value` and `--name=value`; `--frame` may be given several times. */
function given(args) {
  const values = { frame: [] };
  for (let i = 0; i < args.length; i++) {
    const [, name = '', inline] = /^--([^=]*)(?:=(.*))?$/s.exec(args[i]) ?? [];
    if (!NAMES.includes(name))
      stop(`没有“${args[i]}”这个选项；可用：${NAMES.map((each) => `--${each}`).join(' ')}`, `unknown option ${args[i]}`);
    const value = inline ?? args[++i];
    if (!value || (inline === undefined && value.startsWith('--'))) stop(`选项 --${name} 没有给出值`, `--${name} needs a value`);
    if (name === 'frame') values.frame.push(value);
    else values[name] = value;
  }
  return values;
}

function checked({
  url,
  office = 'worldwide',
  deployment = manifest.standard,
  id,
  namespace = manifest.NAMESPACE,
  frame,
  out = 'out/package',
  dist,
}) {
  if (!url) stop('请用 --url 给出文件将放置的地址，如 --url https://sla.example.com', '--url: the address that the files will have');
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:' || /[?#\s"'{};$\\]|\/$/.test(url))
    stop(`--url 为“${url}”，应为不以 / 结尾的 https 地址`, '--url: an https address without a slash at the end');
  if (!packaging.OFFICES.includes(office))
    stop(`--office 为“${office}”，应为 ${packaging.OFFICES.join('、')}`, `--office: one of ${packaging.OFFICES.join(', ')}`);
  if (!(deployment in manifest.ids))
    stop(`--deployment 为“${deployment}”，应为 ${Object.keys(manifest.ids).join('、')}`, '--deployment is not known');
  if (id !== undefined && !GUID.test(id)) stop(`--id 为“${id}”，应为 GUID`, '--id: a GUID');
  if (!/^[A-Z][A-Z0-9]{2,31}$/.test(namespace))
    stop(`--namespace 为“${namespace}”，应为 3 至 32 个大写字母或数字`, '--namespace: 3 to 32 capitals or digits');
  const wrong = frame.find((each) => !/^https:\/\/[\w*.:-]+$/.test(each));
  if (wrong) stop(`--frame 为“${wrong}”，应为 https 来源`, '--frame: an https origin');
  return { url, office, id: (id ?? manifest.ids[deployment]).toLowerCase(), namespace, frames: frame, out: resolve(out), dist };
}

function build() {
  console.log('正在构建… / building …');
  const args = ['node_modules/webpack/bin/webpack.js', '--config-name', 'functions', '--config-name', 'taskpane'];
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(1);
}

const { out, dist, ...options } = checked(given(process.argv.slice(2)));
if (!dist) build();
const { files, faults = [] } = packaging.packageFiles({ ...options, dist: resolve(dist ?? process.env.SLA_DIST ?? 'dist') });
for (const fault of faults) console.error(`manifest.xml: ${manifest.describeFault(fault, 'zh')} / ${manifest.describeFault(fault, 'en')}`);
if (!files) process.exit(1);
if (!packaging.writePackage(files, out))
  stop(`“${out}”中有别的内容，没有改动；请另取 --out`, `${out} holds something else and is left alone`);
const bytes = [...files.values()].reduce((sum, each) => sum + each.length, 0);
console.log(`${out}: ${files.size} 个文件 / files, ${Math.round(bytes / 1024)} KB; id ${options.id}`);
