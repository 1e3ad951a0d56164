// The manifest of a deployment, as XML: one source, an address, an id and a namespace.
const { ids, version, LOCALHOST, PANE, NAMESPACE, ICON_SIZES, NAME, DESCRIPTION, GROUP, STARTED, BUTTONS } = require('./source.js');

const ENGLISH = 'en-US';
const PRODUCT = 'Product';

const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** An element as lines; a child that is no list of lines is the element's text. */
function element(name, attributes = {}, children = []) {
  const opened = `<${[name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escape(value)}"`)].join(' ')}`;
  if (typeof children === 'string') return [`${opened}>${escape(children)}</${name}>`];
  if (children.length === 0) return [`${opened} />`];
  return [`${opened}>`, ...children.flat().map((line) => `  ${line}`), `</${name}>`];
}

const text = (name, value) => element(name, {}, value);
const setting = (name, [zh, en]) => element(name, { DefaultValue: zh }, [element('Override', { Locale: ENGLISH, Value: en })]);
const plain = (name, value) => element(name, { DefaultValue: value });
const resource = (name, resid) => element(name, { resid });

const iconFile = (icon, size) => `assets/${icon === PRODUCT ? 'icon' : icon.toLowerCase()}-${size}.png`;
const icon = (name) =>
  element(
    'Icon',
    {},
    ICON_SIZES.map((size) => element('bt:Image', { size: String(size), resid: `${name}.${size}` })),
  );

const action = ({ id }) =>
  element('Action', { 'xsi:type': 'ShowTaskpane' }, [
    text('TaskpaneId', PANE),
    resource('SourceLocation', `${id}.Url`),
    resource('Title', 'Product.Name'),
  ]);

const button = (controlId, entry) =>
  element('Control', { 'xsi:type': 'Button', id: controlId }, [
    resource('Label', `${entry.id}.Label`),
    element('Supertip', {}, [resource('Title', `${entry.id}.Label`), resource('Description', `${entry.id}.Tip`)]),
    icon(entry.id),
    action(entry),
  ]);

const ribbon = () =>
  element('ExtensionPoint', { 'xsi:type': 'PrimaryCommandSurface' }, [
    element('CustomTab', { id: 'Sla.Tab' }, [
      element('Group', { id: 'Sla.Group' }, [
        resource('Label', 'Group.Label'),
        icon(PRODUCT),
        ...BUTTONS.map((entry) => button(`Sla.${entry.id}`, entry)),
      ]),
      resource('Label', 'Product.Name'),
    ]),
  ]);

const contextMenu = () =>
  element('ExtensionPoint', { 'xsi:type': 'ContextMenu' }, [
    element('OfficeMenu', { id: 'ContextMenuCell' }, [
      element('Control', { 'xsi:type': 'Button', id: 'Sla.Cell' }, [
        resource('Label', 'Cell.Label'),
        element('Supertip', {}, [resource('Title', 'Cell.Label'), resource('Description', 'Entry.Tip')]),
        icon(PRODUCT),
        action({ id: 'Entry' }),
      ]),
    ]),
  ]);

/** Functions have a runtime of their own, without a page: the pane can then open with a workbook. */
const functions = () =>
  element('ExtensionPoint', { 'xsi:type': 'CustomFunctions' }, [
    element('Script', {}, [resource('SourceLocation', 'Functions.Script')]),
    element('Page', {}, [resource('SourceLocation', 'Functions.Page')]),
    element('Metadata', {}, [resource('SourceLocation', 'Functions.Metadata')]),
    resource('Namespace', 'Functions.Namespace'),
  ]);

const started = () =>
  element('GetStarted', {}, [
    resource('Title', 'Product.Name'),
    resource('Description', 'Started.Text'),
    resource('LearnMoreUrl', 'About.Url'),
  ]);

function resources(at, namespace) {
  const string = (id, [zh, en]) => element('bt:String', { id, DefaultValue: zh }, [element('bt:Override', { Locale: ENGLISH, Value: en })]);
  const url = (id, path) => element('bt:Url', { id, DefaultValue: at(path) });
  const image = (name, size) => element('bt:Image', { id: `${name}.${size}`, DefaultValue: at(iconFile(name, size)) });
  return element('Resources', {}, [
    element(
      'bt:Images',
      {},
      [PRODUCT, ...BUTTONS.map(({ id }) => id)].flatMap((name) => ICON_SIZES.map((size) => image(name, size))),
    ),
    element('bt:Urls', {}, [
      url('Functions.Script', 'functions.js'),
      url('Functions.Metadata', 'functions.json'),
      url('Functions.Page', 'functions.html'),
      url('About.Url', 'about.html'),
      ...BUTTONS.map(({ id, page }) => url(`${id}.Url`, `taskpane.html?page=${page}`)),
    ]),
    element('bt:ShortStrings', {}, [
      element('bt:String', { id: 'Functions.Namespace', DefaultValue: namespace }),
      string('Product.Name', NAME),
      string('Group.Label', GROUP),
      string('Cell.Label', ['运维考核：录入', 'Service Assessment: enter']),
      ...BUTTONS.map(({ id, label }) => string(`${id}.Label`, label)),
    ]),
    element('bt:LongStrings', {}, [string('Started.Text', STARTED), ...BUTTONS.map(({ id, tip }) => string(`${id}.Tip`, tip))]),
  ]);
}

/** Of the Excel versions without ExcelApi 1.9 the pane's browser is too old, too: they are not offered the add-in at all. */
const requirements = () =>
  element('Requirements', {}, [element('Sets', { DefaultMinVersion: '1.9' }, [element('Set', { Name: 'ExcelApi', MinVersion: '1.9' })])]);

const overrides = (at, namespace) =>
  element(
    'VersionOverrides',
    { xmlns: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides', 'xsi:type': 'VersionOverridesV1_0' },
    [
      element('Hosts', {}, [
        element('Host', { 'xsi:type': 'Workbook' }, [
          element('AllFormFactors', {}, [functions()]),
          element('DesktopFormFactor', {}, [started(), ribbon(), contextMenu()]),
        ]),
      ]),
      resources(at, namespace),
    ],
  );

/** url: where the files stand, without a slash at the end. */
function renderManifest({ url = LOCALHOST, id = ids.localhost, namespace = NAMESPACE } = {}) {
  const at = (path) => `${url}/${path}`;
  const root = {
    xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
    'xsi:type': 'TaskPaneApp',
  };
  const lines = element('OfficeApp', root, [
    text('Id', id),
    text('Version', version),
    text('ProviderName', NAME[0]),
    text('DefaultLocale', 'zh-CN'),
    setting('DisplayName', NAME),
    setting('Description', DESCRIPTION),
    plain('IconUrl', at(iconFile(PRODUCT, 32))),
    plain('HighResolutionIconUrl', at(iconFile(PRODUCT, 64))),
    plain('SupportUrl', at('about.html')),
    element('AppDomains', {}, [text('AppDomain', new URL(url).origin)]),
    element('Hosts', {}, [element('Host', { Name: 'Workbook' })]),
    requirements(),
    element('DefaultSettings', {}, [plain('SourceLocation', at('taskpane.html'))]),
    text('Permissions', 'ReadWriteDocument'),
    overrides(at, namespace),
  ]);
  return `${['<?xml version="1.0" encoding="UTF-8"?>', ...lines].join('\n')}\n`;
}

module.exports = { renderManifest, iconFile };
