// Debian's nginx with a package's own configuration, as somebody without rights, over TLS with a certificate of its own.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePackage } from '../../build/package';

/** Debian's “nobody”. */
const NOBODY = 65_534;

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

export const ask = (url: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, rejectUnauthorized: false, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const said = Object.fromEntries(
          Object.entries(response.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
        );
        resolve({ status: response.statusCode ?? 0, headers: said, body: Buffer.concat(chunks) });
      });
    });
    asked.once('error', reject).end();
  });

export interface Running {
  /** What nginx said while it ran: its warnings and errors. */
  readonly said: () => string;
  readonly close: () => Promise<void>;
}

function certificate(folder: string): void {
  const [key, crt] = ['tls.key', 'tls.crt'].map((name) => join(folder, 'nginx', name)) as [string, string];
  const args = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=localhost',
  ];
  execFileSync('openssl', [...args, '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', crt], { stdio: 'ignore' });
}

/** Writes the package and runs nginx on it exactly as nginx.conf says. */
export async function runNginx(files: ReadonlyMap<string, Buffer>, url: string): Promise<Running> {
  const parent = mkdtempSync(join(tmpdir(), 'sla-nginx-'));
  const folder = join(parent, 'package');
  writePackage(files, folder);
  certificate(folder);
  chmodSync(parent, 0o755);
  const root = process.getuid?.() === 0;
  if (root) execFileSync('chown', ['-R', `${String(NOBODY)}:${String(NOBODY)}`, folder]);
  const who = root ? { uid: NOBODY, gid: NOBODY } : {};
  const args = ['-e', 'stderr', '-p', folder, '-c', 'nginx/nginx.conf', '-g', 'daemon off;'];
  const nginx = spawn('/usr/sbin/nginx', args, { ...who, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  nginx.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((resolve) => nginx.once('exit', () => resolve()));
  const close = async (): Promise<void> => {
    nginx.kill('SIGTERM');
    await ended;
    rmSync(parent, { recursive: true, force: true });
  };
  const until = Date.now() + 20_000;
  while (nginx.exitCode === null && Date.now() < until) {
    if (await ask(`${url}/about.html`).catch(() => undefined)) return { said: () => said, close };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await close();
  throw new Error(`nginx did not start: ${said}`);
}
