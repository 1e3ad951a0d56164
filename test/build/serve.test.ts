// The page's own server: files of its folder alone, the page's policy on each, a taken port passed over, an end that waits for nobody.
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, serveNear, type Served } from '../../tools/serve.cjs';

const folder = mkdtempSync(join(tmpdir(), 'sla-serve-'));
mkdirSync(join(folder, 'site/workbench'), { recursive: true });
writeFileSync(join(folder, 'site/workbench/index.html'), '<!doctype html>');
writeFileSync(join(folder, 'secret.txt'), 'not for the page');

let served: Served;
beforeAll(async () => {
  served = await serve([join(folder, 'site')]);
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

/** As it is written: fetch would tidy the path first. */
const status = (path: string, method = 'GET'): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(served.address);
    const asked = request({ hostname, port, path, method }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on('error', reject).end();
  });

test.each([
  ['/workbench/', 'GET', 200],
  ['/workbench/', 'HEAD', 200],
  ['/', 'GET', 302],
  ['/workbench/missing.js', 'GET', 404],
  ['/../secret.txt', 'GET', 404],
  ['/%2e%2e/secret.txt', 'GET', 404],
  ['/%2e%2e%2fsecret.txt', 'GET', 404],
  ['/%00', 'GET', 404],
  ['/%zz', 'GET', 404],
  ['/workbench/', 'POST', 405],
])('%s %s: %i', async (path, method, wanted) => {
  await expect(status(path, method)).resolves.toBe(wanted);
});

test('scripts and connections are the page’s own', async () => {
  const policy = (await fetch(`${served.address}/workbench/`)).headers.get('content-security-policy') ?? '';
  expect(policy.split('; ')).toEqual(
    expect.arrayContaining(["default-src 'none'", "script-src 'self'", "connect-src 'self'", "worker-src 'self'", "form-action 'none'"]),
  );
});

test('a taken port is passed over for the next', async () => {
  const first = await serve([folder]);
  const port = Number(new URL(first.address).port);
  const second = await serveNear([folder], port);
  expect(Number(new URL(second.address).port)).toBeGreaterThan(port);
  await Promise.all([first.close(), second.close()]);
});

test('ending waits for no open connection', async () => {
  const own = await serve([join(folder, 'site')]);
  const idle = connect(Number(new URL(own.address).port), '127.0.0.1');
  await once(idle, 'connect');
  const ended = once(idle, 'close');
  // A server that waited would wait for as long as the test is allowed to take.
  await own.close();
  await ended;
  await expect(fetch(own.address)).rejects.toThrow();
});
