// The add-in manifest's schema (task pane, version 1.1, with its VersionOverrides 1.0), as far as this product uses it: what stands in an
// element, in this order, and what kind its values are. After Microsoft's TaskPaneAppVersionOverridesV1_0.xsd, OfficeAppManifestV1_1.xsd, OfficeAppBasicTypesV1_0.xsd.

const times =
  (min, max) =>
  (name, type = name) => ({ name, type, min, max });
const one = times(1, 1);
const maybe = times(0, 1);
const many = times(1, Infinity);
const any = times(0, Infinity);

const value = (kind) => ({ text: kind });
const override = (kind) => ({ attributes: { Locale: 'locale', Value: kind } });
const setting = (kind) => ({ attributes: { DefaultValue: kind }, children: [any('Override', `override.${kind}`)] });
const listed = (kind) => ({ attributes: { id: 'resid', DefaultValue: kind }, children: [any('bt:Override', `override.${kind}`)] });
const reference = (list) => ({ attributes: { resid: 'resid' }, refers: list });
const source = { children: [one('SourceLocation', 'ref.url')] };

const kinds = ['short', 'long', 'url'];
const from = (prefix, make) => Object.fromEntries(kinds.map((kind) => [`${prefix}.${kind}`, make(kind)]));
const control = [one('Label', 'ref.short'), one('Supertip'), one('Icon')];

/** type → attributes (name → kind), children in order, text (kind), refers (the list its resid is in), by: types chosen by xsi:type. */
const TYPES = {
  ...from('override', override),
  ...from('setting', setting),
  ...from('listed', listed),
  ...from('ref', reference),
  guid: value('guid'),
  version: value('version'),
  short: value('short'),
  locale: value('locale'),
  origin: value('origin'),
  permission: value('permission'),
  OfficeApp: {
    attributes: { 'xsi:type': 'taskPaneApp' },
    children: [
      one('Id', 'guid'),
      maybe('AlternateId', 'short'),
      one('Version', 'version'),
      one('ProviderName', 'short'),
      one('DefaultLocale', 'locale'),
      one('DisplayName', 'setting.short'),
      one('Description', 'setting.long'),
      one('IconUrl', 'setting.url'),
      one('HighResolutionIconUrl', 'setting.url'),
      one('SupportUrl', 'setting.url'),
      maybe('AppDomains'),
      one('Hosts', 'BaseHosts'),
      maybe('Requirements'),
      one('DefaultSettings'),
      one('Permissions', 'permission'),
      one('VersionOverrides'),
    ],
  },
  AppDomains: { children: [many('AppDomain', 'origin')] },
  BaseHosts: { children: [many('Host', 'BaseHost')] },
  BaseHost: { attributes: { Name: 'host' } },
  Requirements: { children: [one('Sets')] },
  Sets: { attributes: { DefaultMinVersion: 'shortVersion' }, children: [many('Set')] },
  Set: { attributes: { Name: 'short', MinVersion: 'shortVersion' } },
  DefaultSettings: { children: [one('SourceLocation', 'setting.url')] },
  VersionOverrides: {
    attributes: { 'xsi:type': 'versionOverrides' },
    children: [maybe('Description', 'ref.long'), one('Hosts'), one('Resources')],
  },
  Hosts: { children: [many('Host')] },
  Host: { attributes: { 'xsi:type': 'host' }, children: [maybe('AllFormFactors'), one('DesktopFormFactor')] },
  AllFormFactors: { children: [one('ExtensionPoint')] },
  DesktopFormFactor: { children: [maybe('GetStarted'), maybe('FunctionFile', 'ref.url'), many('ExtensionPoint')] },
  GetStarted: { children: [one('Title', 'ref.short'), one('Description', 'ref.long'), one('LearnMoreUrl', 'ref.url')] },
  ExtensionPoint: {
    by: { CustomFunctions: 'CustomFunctions', PrimaryCommandSurface: 'PrimaryCommandSurface', ContextMenu: 'ContextMenu' },
  },
  CustomFunctions: {
    children: [one('Script', 'located'), one('Page', 'located'), one('Metadata', 'located'), one('Namespace', 'ref.short')],
  },
  located: source,
  PrimaryCommandSurface: { children: [any('OfficeTab', 'Tab'), any('CustomTab')] },
  ContextMenu: { children: [many('OfficeMenu')] },
  OfficeMenu: { attributes: { id: 'short' }, children: [many('Control')] },
  Tab: { attributes: { id: 'short' }, children: [many('Group')] },
  CustomTab: { attributes: { id: 'short' }, children: [many('Group'), one('Label', 'ref.short')] },
  Group: { attributes: { id: 'short' }, children: [one('Label', 'ref.short'), one('Icon'), many('Control')] },
  Control: { attributes: { id: 'short' }, by: { Button: 'Button', Menu: 'Menu' } },
  Button: { children: [...control, one('Action')] },
  Menu: { children: [...control, one('Items')] },
  Items: { children: [many('Item')] },
  Item: { attributes: { id: 'short' }, children: [one('Label', 'ref.short'), one('Supertip'), maybe('Icon'), one('Action')] },
  Supertip: { children: [one('Title', 'ref.short'), one('Description', 'ref.long')] },
  Icon: { children: [many('bt:Image', 'iconRef')] },
  iconRef: { attributes: { size: 'iconSize', resid: 'resid' }, refers: 'image' },
  Action: { by: { ShowTaskpane: 'ShowTaskpane' } },
  ShowTaskpane: { children: [maybe('TaskpaneId', 'short'), one('SourceLocation', 'ref.url'), maybe('Title', 'ref.short')] },
  Resources: {
    children: [
      maybe('bt:Images', 'Images'),
      maybe('bt:Urls', 'Urls'),
      maybe('bt:ShortStrings', 'ShortStrings'),
      maybe('bt:LongStrings', 'LongStrings'),
    ],
  },
  Images: { children: [many('bt:Image', 'listed.url')], list: 'image' },
  Urls: { children: [many('bt:Url', 'listed.url')], list: 'url' },
  ShortStrings: { children: [many('bt:String', 'listed.short')], list: 'short' },
  LongStrings: { children: [many('bt:String', 'listed.long')], list: 'long' },
};

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const upTo = (most) => (text) => text.length >= 1 && text.length <= most;
const secure = (text) => URL.canParse(text) && new URL(text).protocol === 'https:' && text.length <= 2048;
const among = (...list) => Object.assign((text) => list.includes(text), { list });

/** kind → whether a text is one. */
const KINDS = {
  guid: (text) => guid.test(text),
  version: (text) => /^\d{1,5}(\.\d{1,5}){3}$/.test(text),
  shortVersion: (text) => /^\d{1,5}\.\d{1,5}$/.test(text),
  short: upTo(125),
  long: upTo(250),
  url: secure,
  origin: (text) => secure(text) && new URL(text).origin === text,
  locale: (text) => /^[a-z]{2,3}-[A-Z]{2}$/.test(text),
  resid: upTo(32),
  iconSize: among('16', '20', '24', '32', '40', '48', '64', '80'),
  host: among('Workbook'),
  permission: among('ReadWriteDocument'),
  taskPaneApp: among('TaskPaneApp'),
  versionOverrides: among('VersionOverridesV1_0'),
};

module.exports = { TYPES, KINDS };
