// What a workbook looks like on paper: xlsx → PDF (LibreOffice) → a PNG for each page (poppler).
const { execFileSync } = require('node:child_process');
const { mkdirSync, readdirSync } = require('node:fs');
const { basename, join } = require('node:path');
const { withConverted } = require('./libreoffice.cjs');

/** Writes FOLDER/NAME-01.png … for each workbook; returns the paths of all pages, in order. */
function drawPages(files, folder, dpi = 80) {
  mkdirSync(folder, { recursive: true });
  return withConverted(files, 'pdf', 'pdf:calc_pdf_Export', (file, pdf) => {
    const name = basename(file, '.xlsx');
    execFileSync('pdftoppm', ['-png', '-r', String(dpi), pdf, join(folder, name)]);
    const pages = readdirSync(folder).filter((page) => page.startsWith(`${name}-`) && /^\d+\.png$/.test(page.slice(name.length + 1)));
    return pages.sort().map((page) => join(folder, page));
  }).flat();
}

module.exports = { drawPages };
