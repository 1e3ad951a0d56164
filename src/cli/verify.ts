// `verify`: one returned file held against its receipt. 0: as it was sent; 1: something was changed; what cannot be read is a Failure.
import { readFile } from 'node:fs/promises';
import { describeRefusal } from '../hosts/file/intake';
import { readReturnedFile } from '../hosts/file/returnedFile';
import { stampsIn } from '../workbook/mail/copyStamp';
import { describeFinding } from '../workbook/mail/findingWords';
import type { Receipt } from '../workbook/mail/receipt';
import { verify as verifyCopy } from '../workbook/mail/verify';
import { receiptsIn } from './collectFiles';
import type { Print } from './generate';
import type { VerifyArguments } from './mailOptions';
import { mailSay } from './mailWords';
import { Failure } from './say';

/** The one receipt that there is, or the one of the file's own number. */
const receiptFor = (known: ReadonlyMap<string, Receipt>, ids: readonly string[]): Receipt | undefined => {
  const own = ids.flatMap((id) => known.get(id) ?? [])[0];
  return own ?? (known.size === 1 ? [...known.values()][0] : undefined);
};

export async function verify({ file, receipt: place, language }: VerifyArguments, print: Print): Promise<0 | 1 | Failure> {
  const say = mailSay(language);
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return new Failure(say('noFile', { path: file }));
  const read = await readReturnedFile(bytes);
  if (read.kind === 'refused') return new Failure(say('refused', { path: file, text: describeRefusal(read, language) }));
  const { known, broken } = await receiptsIn([place]);
  const receipt = receiptFor(known, stampsIn(read.drawn).map(({ texts }) => texts.id));
  if (!receipt) return new Failure(broken[0] === undefined ? say('receiptNone', { path: place }) : say('receiptBroken', { path: broken[0] }));
  const findings = verifyCopy(read.drawn, read.facts, receipt);
  const about = { path: file, recipient: receipt.recipient, contract: receipt.contract.name, months: receipt.months.join('、'), count: findings.length };
  print(say(findings.length === 0 ? 'clean' : 'found', about));
  findings.forEach((finding) => print(say('line', { text: describeFinding(finding, language) })));
  return findings.length === 0 ? 0 : 1;
}
