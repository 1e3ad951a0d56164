// LibreOffice as a program: converts many workbooks in one process, with a profile of its own so that runs do not meet.
const { spawnSync } = require('node:child_process');
const { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

/** Without this setting an .xlsx keeps its stored values, even with fullCalcOnLoad. 0: always recalculate. */
const profile = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

function writeProfile(folder) {
  mkdirSync(join(folder, 'user'), { recursive: true });
  writeFileSync(join(folder, 'user', 'registrymodifications.xcu'), profile);
}

function convert(folder, inputs, filter) {
  const args = [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    ...['--headless', '--norestore', '--convert-to', filter, '--outdir', join(folder, 'out')],
    ...inputs,
  ];
  const { error, stderr } = spawnSync('soffice', args, { encoding: 'utf8', timeout: 600_000 });
  if (error) throw new Error(`soffice: ${error.message}`);
  return stderr; // its exit code is 0 whatever happens
}

/**
 * Recalculates workbooks and converts them: `extension` of the result, `filter` as --convert-to takes it. Calls `take`
 * with each input's path and the path of its result, which is gone afterwards; returns what `take` returned.
 */
function withConverted(files, extension, filter, take) {
  return inFolder(files, filter, (folder, messages) =>
    files.map((file, i) => {
      const result = join(folder, 'out', `${i}.${extension}`);
      if (!existsSync(result)) throw new Error(`LibreOffice made nothing of ${file}\n${messages}`);
      return take(file, result);
    }),
  );
}

/** As above for a filter that writes a file a sheet (`0-Sheet1.csv`): `take` gets the file and its results by sheet. */
function withSheets(files, filter, take) {
  return inFolder(files, filter, (folder, messages) => {
    const out = join(folder, 'out');
    const names = existsSync(out) ? readdirSync(out) : [];
    return files.map((file, i) => {
      const own = names.filter((name) => name.startsWith(`${i}-`));
      if (own.length === 0) throw new Error(`LibreOffice made nothing of ${file}\n${messages}`);
      return take(file, new Map(own.map((name) => [name.slice(`${i}-`.length).replace(/\.[^.]*$/, ''), join(out, name)])));
    });
  });
}

function inFolder(files, filter, read) {
  const folder = mkdtempSync(join(tmpdir(), 'sla-office-'));
  try {
    writeProfile(join(folder, 'profile'));
    const inputs = files.map((_, i) => join(folder, `${i}.xlsx`)); // names may repeat, and may be anything
    files.forEach((file, i) => copyFileSync(file, inputs[i]));
    return read(folder, convert(folder, inputs, filter));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

module.exports = { withConverted, withSheets };
