// `npm run pictures -- FILES… [--out FOLDER] [--dpi N]`: draws workbooks as pages, to look at them.
import { parseArgs } from 'node:util';
import { ensureTools } from './ensure-tools.mjs';
import pages from './pages.cjs';

const options = { out: { type: 'string', default: 'out/pictures' }, dpi: { type: 'string', default: '80' } };
const { values, positionals } = parseArgs({ allowPositionals: true, options });

if (positionals.length === 0) {
  console.error('npm run pictures -- FILES… [--out FOLDER] [--dpi N]');
  process.exit(2);
}
if (!ensureTools(['libreoffice', 'pdf', 'fonts'])) process.exit(1);
for (const page of pages.drawPages(positionals, values.out, Number(values.dpi))) console.log(page);
