// One call of the command line: its arguments in, its exit code out.
import { close } from './close';
import { isCloseCommand, readCloseOptions } from './closeOptions';
import { collect } from './collect';
import { isCollectCommand, readCollectOptions } from './collectOptions';
import { generate, type Print } from './generate';
import { isMailCommand, readMailOptions } from './mailOptions';
import { knownContracts, readOptions } from './options';
import { prepare } from './prepare';
import { isFailure, sayIn } from './say';
import { verify } from './verify';

export const BAD_INPUT = 2;
export const FAILED = 1;

/** What was collected has an exit code of its own: 1 where something was left out. */
async function runCollect(args: readonly string[], print: Print, complain: Print, script: string | undefined): Promise<number> {
  const options = readCollectOptions(args);
  const outcome = isFailure(options) ? options : await collect(options, print, script);
  if (!isFailure(outcome)) return outcome;
  complain(outcome.text);
  return BAD_INPUT;
}

/** 1 where a returned file is not as it was sent. */
async function runMail(args: readonly string[], print: Print, complain: Print): Promise<number> {
  const options = readMailOptions(args);
  const outcome = isFailure(options) ? options : options.command === 'verify' ? await verify(options, print) : ((await prepare(options, print)) ?? 0);
  if (!isFailure(outcome)) return outcome;
  complain(outcome.text);
  return BAD_INPUT;
}

/** `script`: where this runs as a bundle, its file, which reads what others sent in a thread of its own. */
export async function run(args: readonly string[], print: Print, complain: Print, script?: string): Promise<number> {
  const asksHelp = args.some((arg) => arg === '--help' || arg === '-h');
  if ((isCollectCommand(args) || isMailCommand(args)) && !asksHelp) {
    const running = isMailCommand(args) ? runMail(args, print, complain) : runCollect(args, print, complain, script);
    return running.catch((error: unknown) => {
      complain(sayIn('zh')('unexpected', { text: error instanceof Error ? error.message : String(error) }));
      return FAILED;
    });
  }
  const options = isCloseCommand(args) && !asksHelp ? readCloseOptions(args) : readOptions(args);
  if (isFailure(options)) {
    complain(options.text);
    return BAD_INPUT;
  }
  const say = sayIn(options.language);
  if ('help' in options && options.help) {
    print(say('help', { contracts: knownContracts() }));
    return 0;
  }
  try {
    const failure = await ('help' in options ? generate(options, say, print) : close(options, say, print));
    if (failure) complain(failure.text);
    return failure ? BAD_INPUT : 0;
  } catch (error) {
    complain(say('unexpected', { text: error instanceof Error ? error.message : String(error) }));
    return FAILED;
  }
}
