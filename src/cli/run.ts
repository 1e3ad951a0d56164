// One call of the command line: its arguments in, its exit code out.
import { close } from './close';
import { isCloseCommand, readCloseOptions } from './closeOptions';
import { collect } from './collect';
import { isCollectCommand, readCollectOptions } from './collectOptions';
import { generate, type Print } from './generate';
import { knownContracts, readOptions } from './options';
import { isFailure, sayIn } from './say';

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

/** `script`: where this runs as a bundle, its file, which reads what others sent in a thread of its own. */
export async function run(args: readonly string[], print: Print, complain: Print, script?: string): Promise<number> {
  const asksHelp = args.some((arg) => arg === '--help' || arg === '-h');
  if (isCollectCommand(args) && !asksHelp) {
    return runCollect(args, print, complain, script).catch((error: unknown) => {
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
