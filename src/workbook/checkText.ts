// What text a cell can hold and give back.
import type { FaultCode } from './fault';

export const MAX_TEXT = 32_767;
// Tab and line feed are the only control characters that a file keeps; half a surrogate pair is no character at all.
export const UNFIT =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

export function textFault(text: string): FaultCode | undefined {
  if (text.length > MAX_TEXT) return 'textTooLong';
  return UNFIT.test(text) ? 'controlCharacter' : undefined;
}
