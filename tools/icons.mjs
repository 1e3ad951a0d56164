// Draws the product's and the buttons' icons into assets/: `node tools/icons.mjs [FOLDER]`. What they show is in iconShapes.mjs.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import source from '../build/manifest/source.js';
import { colourAt, ICONS } from './iconShapes.mjs';

const GRID = 16;
const samples = 8; // per pixel and direction: smooth edges

/** The mean colour of a pixel, weighted by opacity. */
function pixel(layers, px, py, size) {
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < samples * samples; i++) {
    const x = ((px + ((i % samples) + 0.5) / samples) / size) * GRID;
    const y = ((py + (Math.floor(i / samples) + 0.5) / samples) / size) * GRID;
    const [r, g, b, a] = colourAt(layers, x, y);
    [r * a, g * a, b * a, a].forEach((value, k) => (sum[k] += value));
  }
  const opacity = sum[3];
  if (opacity === 0) return [0, 0, 0, 0];
  return [sum[0] / opacity, sum[1] / opacity, sum[2] / opacity, opacity / samples ** 2].map(Math.round);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** An RGBA picture of 8 bits a channel, as PNG. */
function png(layers, size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const lines = Array.from({ length: size }, (_, y) => [0, ...Array.from({ length: size }, (__, x) => pixel(layers, x, y, size)).flat()]);
  const data = deflateSync(Buffer.from(lines.flat()), { level: 9 });
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

const folder = process.argv[2] ?? 'assets';
mkdirSync(folder, { recursive: true });
for (const [name, layers] of Object.entries(ICONS))
  for (const size of source.ICON_SIZES) writeFileSync(join(folder, `${name}-${size}.png`), png(layers, size));
