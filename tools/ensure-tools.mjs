// Sees that the programs which npm cannot bring are there: `node tools/ensure-tools.mjs [libreoffice pdf fonts chromium nginx openssl]`.
// What is missing is installed by apt-get where that is allowed (root, or sudo without a password); otherwise the one
// command to run is printed and the exit code is 1. Nothing is skipped silently.
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/** name → the Debian package, and a command that succeeds (and prints something) when it is there. */
const tools = {
  libreoffice: { package: 'libreoffice-calc', probe: 'command -v soffice' },
  pdf: { package: 'poppler-utils', probe: 'command -v pdftoppm' },
  fonts: { package: 'fonts-noto-cjk', probe: 'fc-list 2>/dev/null | grep -i "noto.*cjk" || ls /usr/share/fonts/opentype/noto/*CJK*' },
  chromium: { package: 'chromium', probe: 'command -v chromium' },
  nginx: { package: 'nginx-light', probe: 'command -v nginx || test -x /usr/sbin/nginx' },
  openssl: { package: 'openssl', probe: 'command -v openssl' },
};

const succeeds = (command) => spawnSync('sh', ['-c', command], { stdio: 'ignore' }).status === 0;

function missing(names) {
  return names.filter((name) => !succeeds(tools[name].probe));
}

/** How this user becomes root: '' (already is), 'sudo -n ', or undefined when there is no way without asking. */
function rootPrefix() {
  if (process.getuid?.() === 0) return '';
  return succeeds('sudo -n true') ? 'sudo -n ' : undefined;
}

const POLICY = '/usr/sbin/policy-rc.d';

/** Debian's way to install a server without starting it: a policy that says no as long as it lasts. A policy that is there already stays. */
const unstarted = (install, policy) =>
  `[ -e ${policy} ] || { trap "rm -f ${policy}" EXIT INT TERM && printf "#!/bin/sh\\nexit 101\\n" > ${policy} && chmod 755 ${policy}; } && ` +
  `${install} && { update-rc.d nginx disable || true; }`;

/** One line for a shell; what it installs is on no port, now or after the next start: the tests run nginx themselves. */
export function installCommand(packages, prefix, policy = POLICY) {
  const install = `env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  const update = `${prefix}apt-get update -qq`;
  return packages.includes(tools.nginx.package)
    ? `${update} && ${prefix}sh -c '${unstarted(install, policy)}'`
    : `${update} && ${prefix}${install}`;
}

/** True when all the named tools are there, if need be after installing them. */
export function ensureTools(names = Object.keys(tools)) {
  const unknown = names.filter((name) => !(name in tools));
  if (unknown.length > 0) throw new Error(`unknown tool ${unknown.join(', ')}; known: ${Object.keys(tools).join(', ')}`);
  const absent = missing(names);
  if (absent.length === 0) return true;
  const packages = absent.map((name) => tools[name].package);
  const prefix = succeeds('command -v apt-get') ? rootPrefix() : undefined;
  if (prefix === undefined) {
    console.error(`Missing: ${absent.join(', ')}. Run this once, then again:\n  ${installCommand(packages, 'sudo ')}`);
    return false;
  }
  console.log(`installing ${packages.join(' ')} …`);
  const done = spawnSync('sh', ['-c', installCommand(packages, prefix)], { encoding: 'utf8' });
  const still = missing(absent);
  if (done.status === 0 && still.length === 0) return true;
  console.error(`${done.stdout}${done.stderr}\nStill missing: ${still.join(', ')}`);
  return false;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = process.argv.slice(2);
  if (!ensureTools(names.length > 0 ? names : undefined)) process.exit(1);
}
