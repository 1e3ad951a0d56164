// Where office.js comes from, and what follows from it: the scripts' addresses, who may show the pane in a frame (Excel on the web does), the policy.
const { version } = require('@microsoft/office-js/package.json');
const { policyOf } = require('../policy.js');

const WORLDWIDE = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const SELF = `office-${version}/`;

/** base: the folder of office.js; frames: the addresses that Excel on the web is served from. Desktop Excel shows the pane without a frame. */
const ORIGINS = {
  worldwide: {
    base: WORLDWIDE,
    frames: [
      'https://*.officeapps.live.com',
      'https://*.office.com',
      'https://*.microsoft365.com',
      'https://*.cloud.microsoft',
      'https://*.sharepoint.com',
    ],
  },
  '21vianet': {
    base: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/',
    frames: ['https://*.partner.officewebapps.cn', 'https://*.partner.office365.cn', 'https://*.sharepoint.cn'],
  },
  self: { base: SELF, frames: [] },
};

function policy(office, frames = []) {
  const { base, frames: known } = ORIGINS[office];
  return policyOf(URL.canParse(base) ? [new URL(base).origin] : [], ["'self'", ...known, ...frames]);
}

/** webpack makes the pages smaller: quotes may be gone. */
const CHARSET = /<meta charset="?utf-8"?\s*\/?>/;

/** A page for the chosen origin, and with the policy for servers that send no headers (who may frame it only a header can say). */
function pageFor(html, office, frames) {
  if (!CHARSET.test(html)) throw new Error('a page without <meta charset>: nowhere to put the policy');
  const meta = policy(office, frames).replace(/; frame-ancestors .*$/, '');
  return html
    .replaceAll(WORLDWIDE, ORIGINS[office].base)
    .replace(CHARSET, (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${meta}">`);
}

module.exports = { ORIGINS, SELF, policy, pageFor };
