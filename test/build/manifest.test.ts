// What can be known of the manifest without asking Microsoft's service: references, addresses, icons.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
const all = (pattern: RegExp): string[] => [...manifest.matchAll(pattern)].map((match) => match[1] ?? '');

const ids = all(/<bt:\w+ id="([^"]*)"/g);
const addresses = all(/="(\w+:\/\/[^"]*)"/g).filter((address) => !/^http:\/\/(schemas\.microsoft\.com|www\.w3\.org)\//.test(address));

test('every resid is defined, once, within 32 characters', () => {
  expect(new Set(ids).size).toBe(ids.length);
  for (const resid of all(/resid="([^"]*)"/g)) expect(ids).toContain(resid);
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
});

test('every address is https and a file that the build makes', () => {
  const built = ['functions.js', 'functions.json'];
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of addresses) {
    const { protocol, pathname } = new URL(address);
    expect(protocol).toBe('https:');
    const name = pathname.slice(1);
    expect([address, built.includes(name) || existsSync(join(root, name)) || existsSync(join(root, 'public', name))]).toEqual([
      address,
      true,
    ]);
  }
});

test('the namespace of the functions is SLA, the names are Chinese with English beside them', () => {
  expect(manifest).toContain('<bt:String id="Functions.Namespace" DefaultValue="SLA" />');
  expect(manifest).toContain('<DefaultLocale>zh-CN</DefaultLocale>');
  expect(all(/<Override Locale="([^"]*)"/g)).toEqual(['en-US', 'en-US']);
});

test.each([16, 32, 64, 80])('the icon of %i pixels is that large', (size) => {
  const icon = readFileSync(join(root, `assets/icon-${String(size)}.png`));
  expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([size, size]);
});
