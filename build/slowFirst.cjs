// The order in which jest begins its files: those that wait for Chromium or LibreOffice first, so that no core is idle at the end.
const { default: Sequencer } = require('@jest/test-sequencer');

const SLOW = ['/test/browser/', '/test/recalc/', '/test/package/', '/test/cli/', '/test/hosts/', '/test/workbook/mail/'];

const rank = ({ path }) => {
  const found = SLOW.findIndex((folder) => path.includes(folder));
  return found < 0 ? SLOW.length : found;
};

module.exports = class SlowFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};
