// Serves the built page on this computer alone: static files, nothing written, no way out of the folder.
const { createServer } = require('node:http');
const { readFile } = require('node:fs/promises');
const { extname, join, normalize, sep } = require('node:path');
const { policyOf } = require('../build/policy.js');

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.xml': 'application/xml',
};

const HEADERS = {
  'content-security-policy': policyOf([], ["'none'"]),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

/** The file for a request's path within the folders, the first that has it; undefined for anything outside. */
async function fileFor(url, folders) {
  const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
  if (path.includes('\0') || path.split(sep).includes('..')) return undefined;
  const wanted = path.endsWith(sep) ? join(path, 'index.html') : path;
  for (const folder of folders) {
    const content = await readFile(join(folder, wanted)).catch(() => undefined);
    if (content) return { content, type: TYPES[extname(wanted)] ?? 'application/octet-stream' };
  }
  return undefined;
}

async function answer(request, response, folders) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405, HEADERS).end();
  if (request.url === '/') return response.writeHead(302, { ...HEADERS, location: '/workbench/' }).end();
  const found = await fileFor(request.url, folders).catch(() => undefined);
  if (!found) return response.writeHead(404, HEADERS).end();
  response.writeHead(200, { ...HEADERS, 'content-type': found.type, 'content-length': found.content.length });
  return response.end(request.method === 'HEAD' ? undefined : found.content);
}

/** A browser keeps its connections open; ending does not wait for it. */
const ending = (server) => () =>
  new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });

/** Port 0 takes any free one. Gives the address and what ends it. */
function serve(folders, port = 0) {
  const server = createServer((request, response) => void answer(request, response, folders));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve({ address: `http://127.0.0.1:${server.address().port}`, close: ending(server) });
    });
  });
}

const TRIED = 10;

/** The same address as last time where that is free (a draft belongs to its address), else the next port that is. */
async function serveNear(folders, port) {
  for (let next = port; next < port + TRIED; next += 1) {
    const served = await serve(folders, next).catch((error) => {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    });
    if (served) return served;
  }
  return serve(folders);
}

module.exports = { serve, serveNear };
