// The real Office.js of Excel on Windows, with our request host in Excel's place. Undocumented; it shows that the library takes our calls and
// what it sends for them, and nothing about Excel itself.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type { Body, RequestHost } from './requestHost';

const FILE = join(__dirname, '../../../../node_modules/@microsoft/office-js/dist/excel-win32-16.01.js');

interface Message {
  readonly Body: Body;
}

interface Library {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: { SessionBase: { new (): object; _overrideSession?: object } };
}

export type Listener = (eventId: number, args: unknown) => Promise<unknown>;

export interface Events {
  readonly registered: { readonly id: number; readonly handler: (args: unknown) => Promise<unknown> }[];
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
  runInContext(readFileSync(FILE, 'utf8'), scope, { filename: FILE });
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
  extension.SessionBase._overrideSession = new Session();
  Object.assign(globalThis, { Excel: excel });
}
