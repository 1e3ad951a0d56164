// The manifest: rendered from one source, without a fault in our own check; and the check finds what is put wrong, rule by rule.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  BUTTONS,
  describeFault,
  ICON_SIZES,
  iconFile,
  ids,
  manifestFaults,
  renderManifest,
  repeatedIds,
  WORDS,
} from '../../build/manifest';

const root = join(__dirname, '../..');
const XML = renderManifest();

const FUNCTIONS = { functions: [{ id: 'SCORE', name: 'SCORE', description: '得分', parameters: [], result: {} }] };
const SCRIPT = 'CustomFunctions.associate("SCORE", () => 1);';
const FILES: Readonly<Record<string, string>> = {
  'functions.js': SCRIPT,
  'functions.json': JSON.stringify(FUNCTIONS),
  'functions.html': '',
  'taskpane.html': '',
  'about.html': '',
};

const ICONS = new Set(readdirSync(join(root, 'assets')).map((name) => `assets/${name}`));

/** Icons are the real ones; every other file is a small stand-in. */
const reader =
  (files: Readonly<Record<string, string | undefined>> = FILES) =>
  (path: string): Buffer | undefined => {
    const text = files[path];
    if (text !== undefined) return Buffer.from(text);
    return ICONS.has(path) && !(path in files) ? readFileSync(join(root, path)) : undefined;
  };

const codes = (xml: string, files = reader()): string[] => manifestFaults(xml, files).map(({ code }) => code);

describe('our manifests', () => {
  test('manifest.xml is the rendered one for this computer', () => {
    expect(readFileSync(join(root, 'manifest.xml'), 'utf8')).toBe(XML);
  });

  test.each([
    ['this computer', {}],
    ['an intranet address', { url: 'https://kaohe.example.lan:8443/sla', id: ids.intranet }],
    ['a public address', { url: 'https://sla.example.com', id: ids.public, namespace: 'SLATEST' }],
  ])('no fault: %s', (_, deployment) => {
    const xml = renderManifest(deployment);
    expect(manifestFaults(xml, reader())).toEqual([]);
    expect(xml.includes('localhost')).toBe(!('url' in deployment));
  });

  test('every deployment has its own id', () => {
    const given = Object.entries(ids).map(([file, id]) => ({ file, xml: renderManifest({ id }) }));
    expect(repeatedIds(given)).toEqual([]);
    expect(repeatedIds([...given, given[0]!]).map(({ code }) => code)).toEqual(['idTwice']);
  });

  test('functions have a runtime of their own, the pane opens with a workbook, each button at its page', () => {
    expect(XML).not.toMatch(/<Runtime/);
    expect(XML).toContain('<bt:String id="Functions.Namespace" DefaultValue="SLA" />');
    expect(XML.match(/<TaskpaneId>Office\.AutoShowTaskpaneWithDocument<\/TaskpaneId>/g)).toHaveLength(BUTTONS.length + 1);
    expect(BUTTONS.map(({ label: [zh], page }) => [zh, page])).toEqual([
      ['生成', 'generate'],
      ['录入', 'entry'],
      ['检查', 'check'],
      ['发送', 'mail'],
      ['看板', 'dashboard'],
    ]);
    for (const { page } of BUTTONS) expect(XML).toContain(`DefaultValue="https://localhost:3000/taskpane.html?page=${page}"`);
  });

  test('each button has a drawing of its own', () => {
    const drawings = ['Product', ...BUTTONS.map(({ id }) => id)].map((id) => readFileSync(join(root, iconFile(id, 16))).toString('hex'));
    expect(new Set(drawings).size).toBe(BUTTONS.length + 1);
    expect(ICON_SIZES).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
  });
});

type Edit = readonly [fault: string, what: string, from: string | RegExp, to: string];

const EDITS: readonly Edit[] = [
  ['notXml', 'an element that is not closed', '</Hosts>', ''],
  ['notXml', 'an attribute without quotes', 'DefaultValue="SLA"', 'DefaultValue=SLA'],
  ['order', 'Version before Id', /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, '$2$1'],
  ['order', 'the group icon after its buttons', /(<Icon>[^]*?<\/Icon>)([^]*?)(<\/Group>)/, '$2$1$3'],
  [
    'order',
    'the label of a tab before its group',
    /(<CustomTab id="Sla.Tab">)([^]*?)(<Label resid="Product.Name" \/>)(\s*<\/CustomTab>)/,
    '$1$3$2$4',
  ],
  ['order', 'DesktopFormFactor before AllFormFactors', /(<AllFormFactors>[^]*<\/AllFormFactors>)([^]*<\/DesktopFormFactor>)/, '$2$1'],
  ['order', 'the action before the icon', /(<Icon>(?:(?!<Icon>)[^])*?<\/Icon>)\s*(<Action[^]*?<\/Action>)/, '$2$1'],
  ['unknown', 'an element that is not in the schema', '<Permissions>', '<Permission>x</Permission><Permissions>'],
  [
    'unknown',
    'a shared runtime',
    '<AllFormFactors>',
    '<Runtimes><Runtime resid="Functions.Page" lifetime="long" /></Runtimes><AllFormFactors>',
  ],
  ['twice', 'two descriptions', /(<Description DefaultValue[^]*?<\/Description>)/, '$1$1'],
  ['missing', 'no permissions', /<Permissions>.*<\/Permissions>/, ''],
  ['missing', 'a button without a tip', /<Supertip>[^]*?<\/Supertip>/, ''],
  ['missing', 'functions without metadata', /<Metadata>[^]*?<\/Metadata>/, ''],
  ['namespace', 'overrides in the namespace of the base', ' xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides"', ''],
  ['attributeUnknown', 'an attribute misspelt', '<Set Name="ExcelApi"', '<Set name="x" Name="ExcelApi"'],
  ['attributeMissing', 'an icon without a size', 'size="16" ', ''],
  ['kind_guid', 'an id that is no GUID', ids.localhost, '65a6334b'],
  ['kind_version', 'a version of two parts', '<Version>0.1.0.0', '<Version>0.1'],
  ['kind_shortVersion', 'a requirement of three parts', 'MinVersion="1.9"', 'MinVersion="1.9.1"'],
  ['kind_short', 'a name too long', 'DefaultValue="生成"', `DefaultValue="${'生'.repeat(126)}"`],
  ['kind_short', 'an English label too long', 'Value="Generate"', `Value="${'g'.repeat(126)}"`],
  ['kind_long', 'a description too long', /Description DefaultValue="/, `$&${'条'.repeat(250)}`],
  ['kind_long', 'an empty tip', /(id="Entry.Tip" DefaultValue=")[^"]*/, '$1'],
  ['kind_url', 'http', 'https://localhost:3000/functions.js"', 'http://localhost:3000/functions.js"'],
  ['kind_url', 'an address without its host', 'SupportUrl DefaultValue="https://localhost:3000', 'SupportUrl DefaultValue="'],
  ['kind_origin', 'a domain with a path', '<AppDomain>https://localhost:3000', '<AppDomain>https://localhost:3000/sla'],
  ['kind_locale', 'a language misspelt', '<DefaultLocale>zh-CN', '<DefaultLocale>zh_CN'],
  ['kind_resid', 'a resid of 33 characters', /Cell\.Label/g, 'C'.repeat(33)],
  ['kind_iconSize', 'a size that Excel does not know', 'size="20"', 'size="22"'],
  ['kind_host', 'another program', 'Host Name="Workbook"', 'Host Name="Document"'],
  ['kind_permission', 'fewer rights than needed', 'ReadWriteDocument', 'Restricted'],
  ['kind_taskPaneApp', 'another type of add-in', 'xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"'],
  ['kind_versionOverrides', 'overrides that Excel does not take', 'VersionOverridesV1_0', 'VersionOverridesV1_1'],
  ['kind_choice', 'a control of no kind', 'xsi:type="Button" id="Sla.Check"', 'id="Sla.Check"'],
  ['kind_choice', 'an action of another kind', 'xsi:type="ShowTaskpane"', 'xsi:type="ExecuteFunction"'],
  ['residNowhere', 'a label that is not defined', '<Label resid="Check.Label" />', '<Label resid="Chek.Label" />'],
  ['residElsewhere', 'a label among the long strings', '<Label resid="Check.Label" />', '<Label resid="Check.Tip" />'],
  ['residElsewhere', 'an address as a label', '<Label resid="Mail.Label" />', '<Label resid="Mail.Url" />'],
  ['residTwice', 'a resource defined twice', '<bt:String id="Mail.Label"', '<bt:String id="Check.Label"'],
  [
    'unused',
    'a resource that nothing refers to',
    '<bt:ShortStrings>',
    '<bt:ShortStrings><bt:String id="Old" DefaultValue="旧"><bt:Override Locale="en-US" Value="old" /></bt:String>',
  ],
  ['controlTwice', 'two buttons with one id', 'id="Sla.Mail"', 'id="Sla.Check"'],
  ['localeMissing', 'a label without English', /(<bt:String id="Entry.Label" DefaultValue="录入">)\s*<bt:Override[^>]*>/, '$1'],
  ['localeMissing', 'a name without English', /(<DisplayName[^>]*>)\s*<Override[^>]*>/, '$1'],
  ['localeTwice', 'two English names', /(<Override Locale="en-US" Value="Service[^>]*>)/, '$1$1'],
  ['namespaceName', 'small letters in the namespace', 'DefaultValue="SLA" />', 'DefaultValue="sla" />'],
  [
    'namespaceLocale',
    'a namespace for English alone',
    'DefaultValue="SLA" />',
    'DefaultValue="SLA"><bt:Override Locale="en-US" Value="SLAEN" /></bt:String>',
  ],
  ['iconMissing', 'an icon without 32 pixels', /<bt:Image size="32" [^>]*>/, ''],
  ['iconTwice', 'a size given twice', /(<bt:Image size="16" resid="Mail.16" \/>)/, '$1$1'],
  ['pane', 'a button with a pane of its own', '<TaskpaneId>Office.AutoShowTaskpaneWithDocument<', '<TaskpaneId>Other<'],
  ['fileMissing', 'a page that is not built', 'taskpane.html?page=entry', 'entry.html?page=entry'],
  ['fileMissing', 'a file in other letters', 'assets/mail-16.png', 'assets/Mail-16.png'],
  ['outsideFolder', 'a file above the folder', /(SourceLocation DefaultValue="https:\/\/localhost:3000)\/taskpane/, '$1/sla/taskpane'],
  [
    'otherOrigin',
    'a page of another server',
    'https://localhost:3000/taskpane.html?page=check',
    'https://example.com/taskpane.html?page=check',
  ],
  [
    'iconSize',
    'the product icon in the wrong size',
    'IconUrl DefaultValue="https://localhost:3000/assets/icon-32',
    'IconUrl DefaultValue="https://localhost:3000/assets/icon-16',
  ],
  ['iconSize', 'a button icon in the wrong size', /(id="Check.24" DefaultValue="[^"]*)check-24/, '$1check-20'],
];

describe('the check finds', () => {
  test.each(EDITS)('%s: %s', (fault, _, from, to) => {
    const broken = XML.replace(from, to);
    expect(broken).not.toBe(XML);
    expect(codes(broken)).toContain(fault);
  });

  const FILE_EDITS: readonly (readonly [string, string, Readonly<Record<string, string | undefined>>])[] = [
    ['fileMissing', 'no page', { ...FILES, 'taskpane.html': undefined }],
    ['iconSize', 'an icon that is no PNG', { ...FILES, 'assets/mail-16.png': '<svg/>' }],
    ['functions', 'a function that the script lacks', { ...FILES, 'functions.js': '' }],
    [
      'functions',
      'a function that the metadata lack',
      { ...FILES, 'functions.js': `${SCRIPT}CustomFunctions.associate("GRADE", () => 1);` },
    ],
    ['functions', 'a script that does not run', { ...FILES, 'functions.js': 'window.x' }],
    ['functions', 'metadata that are no JSON', { ...FILES, 'functions.json': '{' }],
  ];
  test.each(FILE_EDITS)('%s: %s', (fault, _, files) => {
    expect(codes(XML, reader(files))).toContain(fault);
  });

  test('every code has words in both languages, and a test', () => {
    const tested = new Set([...EDITS, ...FILE_EDITS].map(([code]) => code));
    const known = Object.keys(WORDS.zh).filter((code) => !['at', 'idTwice', 'stale'].includes(code));
    expect(known.filter((code) => !tested.has(code))).toEqual([]);
    expect(Object.keys(WORDS.en)).toEqual(Object.keys(WORDS.zh));
  });

  test('a fault says its line, in Chinese and in English', () => {
    const broken = XML.replace('<Label resid="Check.Label" />', '<Label resid="Chek.Label" />');
    const line = broken.split('\n').findIndex((text) => text.includes('Chek.Label')) + 1;
    const [found] = manifestFaults(broken, reader());
    expect(describeFault(found!, 'zh')).toBe(`第${String(line)}行：Label 引用的“Chek.Label”没有定义`);
    expect(describeFault(found!, 'en')).toBe(`line ${String(line)}: Label refers to "Chek.Label", which is not defined`);
  });

  test('no words are left unfilled', () => {
    const said = EDITS.flatMap(([, , from, to]) => manifestFaults(XML.replace(from, to), reader()));
    expect(
      said
        .flatMap((fault) => (['zh', 'en'] as const).map((language) => describeFault(fault, language)))
        .filter((text) => /[{}]|undefined/.test(text)),
    ).toEqual([]);
  });
});
