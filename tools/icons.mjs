// Draws the product's icons into assets/: a score sheet with a check mark. `node tools/icons.mjs`
import { mkdirSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const sizes = [16, 32, 64, 80];
const samples = 4; // per pixel and direction: smooth edges

const colours = { none: [0, 0, 0, 0], sheet: [31, 107, 82, 255], paper: [255, 255, 255, 255], mark: [242, 169, 0, 255] };

const within = (x, y, [left, top, right, bottom]) => x >= left && x < right && y >= top && y < bottom;

/** Distance of a point from a segment. */
function distance(x, y, [ax, ay, bx, by]) {
  const t = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
  const s = Math.min(1, Math.max(0, t));
  return Math.hypot(x - ax - s * (bx - ax), y - ay - s * (by - ay));
}

const rows = [0.2, 0.36, 0.52].map((top) => [0.2, top, 0.72, top + 0.08]);
const check = [
  [0.5, 0.7, 0.64, 0.84],
  [0.64, 0.84, 0.92, 0.5],
];

/** The colour at a point of the unit square, the upper layer first. */
function colourAt(x, y) {
  if (check.some((line) => distance(x, y, line) < 0.07)) return colours.mark;
  if (check.some((line) => distance(x, y, line) < 0.11)) return colours.paper;
  if (rows.some((row) => within(x, y, row))) return colours.paper;
  return within(x, y, [0.08, 0.06, 0.84, 0.94]) ? colours.sheet : colours.none;
}

/** The mean colour of a pixel, weighted by opacity. */
function pixel(px, py, size) {
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < samples * samples; i++) {
    const x = (px + ((i % samples) + 0.5) / samples) / size;
    const y = (py + (Math.floor(i / samples) + 0.5) / samples) / size;
    const [r, g, b, a] = colourAt(x, y);
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
function png(size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const lines = Array.from({ length: size }, (_, y) => [0, ...Array.from({ length: size }, (__, x) => pixel(x, y, size)).flat()]);
  const data = deflateSync(Buffer.from(lines.flat()), { level: 9 });
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

mkdirSync('assets', { recursive: true });
for (const size of sizes) writeFileSync(`assets/icon-${size}.png`, png(size));
