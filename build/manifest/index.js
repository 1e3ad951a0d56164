// The manifest for tools, tests and the build.
const { manifestFaults, repeatedIds } = require('./check.js');
const { iconFile, renderManifest } = require('./render.js');
const { BUTTONS, ICON_SIZES, ids, LOCALHOST, NAMESPACE, standard, version } = require('./source.js');
const { describeFault, WORDS } = require('./words.js');

module.exports = {
  manifestFaults,
  repeatedIds,
  renderManifest,
  iconFile,
  describeFault,
  WORDS,
  BUTTONS,
  ICON_SIZES,
  ids,
  LOCALHOST,
  NAMESPACE,
  standard,
  version,
};
