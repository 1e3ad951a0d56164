// The real Office.js of Excel on Windows, with our request host in Excel's place. Undocumented; it shows that the library takes our calls and
// what it sends for them, and nothing about Excel itself.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type { Body, RequestHost } from './requestHost';

/** Of `@microsoft/office-js`, a dev dependency: it is never shipped. */
export const LIBRARY = join(__dirname, '../../../../node_modules/@microsoft/office-js/dist/excel-win32-16.01.js');

interface Message {
  readonly Body: Body;
}

interface Library {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: {
    readonly SessionBase: { new (): object; _overrideSession?: object };
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
    _testTriggerRichApiMessageEvent(message: object): void;
  };
}

let loaded: Library | undefined;

function load(): Library {
  if (loaded) return loaded;
  const scope: Record<string, unknown> = {
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
    console,
    navigator: { userAgent: '' },
  };
  Object.assign(scope, { window: scope, self: scope, location: { href: 'https://localhost/', search: '' } });
  createContext(scope);
  runInContext(readFileSync(LIBRARY, 'utf8'), scope, { filename: LIBRARY });
  loaded = scope as unknown as Library;
  return loaded;
}

/** From now on `Excel.run` speaks to this host. */
export function speakTo(host: RequestHost): void {
  const { Excel: excel, OfficeExtension: extension } = load();
  class Session extends extension.SessionBase {
    _createRequestExecutorOrNull(): object {
      return {
        executeAsync: (_data: unknown, _flags: unknown, { Body: body }: Message) =>
          // As it goes over the wire.
          Promise.resolve({
            ErrorCode: '',
            ErrorMessage: '',
            Headers: {},
            Body: JSON.parse(JSON.stringify(host.answer(JSON.parse(JSON.stringify(body)) as Body))),
          }),
      };
    }
  }
  extension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  extension.SessionBase._overrideSession = new Session();
  Object.assign(globalThis, { Excel: excel });
}

const [EVENT, CHANGED] = [65_536, 10];

/** What Excel says when somebody changed a cell. */
export const changeMessage = (sheet: string, address: string): object => ({
  entries: [
    {
      messageCategory: EVENT,
      messageType: CHANGED,
      targetId: 'Workbook',
      message: JSON.stringify({ worksheetId: sheet, address, changeType: 'RangeEdited', source: 0, details: null }),
    },
  ],
});

export const tellChanged = (sheet: string, address: string): void =>
  load().OfficeExtension._testTriggerRichApiMessageEvent(changeMessage(sheet, address));
