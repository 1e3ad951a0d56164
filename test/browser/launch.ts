// Debian's Chromium, without what a browser does of its own accord on the network.
import { type Browser, chromium } from 'playwright-core';

const FLAGS = [
  'no-sandbox',
  'disable-gpu',
  'disable-quic',
  'no-first-run',
  'disable-background-networking',
  'disable-component-update',
  'disable-sync',
];

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: FLAGS.map((flag) => `--${flag}`) });
