// Widths and heights: the model counts characters of 宋体 11, Excel's programming interface points.
const CHARACTER = 8;
const PADDING = 5;
const POINTS = 0.75;
const CM_TO_POINTS = 72 / 2.54;

const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

export const pointsOfWidth = (characters: number): number => round((characters * CHARACTER + PADDING) * POINTS, 4);
export const widthOfPoints = (points: number): number => round((points / POINTS - PADDING) / CHARACTER, 1);
export const cmOfPoints = (points: number): number => round(points / CM_TO_POINTS, 2);

/** Between the page's edge and its footer, as in the files. */
export const FOOTER_CM = 0.762;
