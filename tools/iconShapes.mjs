// What the icons show, on a grid of 16 by 16: layers of shapes, the upper one first. Edges lie on whole units, so that 16, 32, 48, 64 and 80 pixels are sharp.

/** Contrast of at least 3 : 1 with a white ribbon and with a black one. */
const GREEN = [38, 132, 99];
const AMBER = [222, 128, 0];
const WHITE = [255, 255, 255];

const rect = (left, top, right, bottom) => (x, y) => x >= left && x < right && y >= top && y < bottom;

/** Distance of a point from a segment. */
function distance(x, y, [ax, ay], [bx, by]) {
  const t = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
  const s = Math.min(1, Math.max(0, t));
  return Math.hypot(x - ax - s * (bx - ax), y - ay - s * (by - ay));
}

const line =
  (width, ...points) =>
  (x, y) =>
    points.slice(1).some((end, i) => distance(x, y, points[i], end) < width / 2);

const ring = (cx, cy, outer, inner) => (x, y) => {
  const r = Math.hypot(x - cx, y - cy);
  return r < outer && r >= inner;
};
const disc = (cx, cy, radius) => ring(cx, cy, radius, 0);
const any =
  (...shapes) =>
  (x, y) =>
    shapes.some((shape) => shape(x, y));

const both = (one, other) => (x, y) => one(x, y) && other(x, y);

const envelope = rect(1, 3, 15, 14);
const tick = [
  [6.5, 11],
  [9, 13.5],
  [14.2, 7.8],
];
const pencil = [
  [8.2, 12.8],
  [14, 7],
];
const flap = [
  [1.2, 4],
  [8, 10],
  [14.8, 4],
];

/** A sheet with rows, as far as the mark in its lower right corner leaves them free. */
const sheet = [
  [any(rect(3, 4, 11, 5), rect(3, 7, 11, 8), rect(3, 10, 6, 11)), WHITE],
  [rect(1, 1, 13, 15), GREEN],
];

export const ICONS = {
  icon: [[line(2, ...tick), AMBER], [line(4.2, ...tick), undefined], ...sheet],
  generate: [[any(rect(11, 8, 13, 16), rect(8, 11, 16, 13)), AMBER], [rect(7, 7, 16, 16), undefined], ...sheet],
  entry: [
    [any(line(3, ...pencil), line(1.4, [8, 13], [6.4, 14.6])), AMBER],
    [line(5.4, [6.8, 14.2], ...pencil.slice(1)), undefined],
    ...sheet,
  ],
  check: [
    [line(1.6, [4, 6.6], [6, 8.6], [9.2, 5]), AMBER],
    [ring(6.5, 6.5, 5.6, 4.1), GREEN],
    [disc(6.5, 6.5, 4.1), WHITE],
    [line(2.6, [10.2, 10.2], [13.8, 13.8]), GREEN],
  ],
  mail: [
    [both(line(1.4, ...flap), envelope), WHITE],
    [envelope, GREEN],
  ],
  dashboard: [
    [rect(11, 2, 14, 13), AMBER],
    [any(rect(1, 8, 4, 13), rect(6, 5, 9, 13), rect(0, 14, 15, 15)), GREEN],
  ],
};

/** [r, g, b, opacity] at a point; undefined as a layer's colour cuts a hole. */
export function colourAt(layers, x, y) {
  const layer = layers.find(([shape]) => shape(x, y));
  return layer?.[1] ? [...layer[1], 255] : [0, 0, 0, 0];
}
