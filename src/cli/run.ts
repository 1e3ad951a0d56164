// One call of the command line: its arguments in, its exit code out.
import { close } from './close';
import { isCloseCommand, readCloseOptions } from './closeOptions';
import { generate, type Print } from './generate';
import { knownContracts, readOptions } from './options';
import { isFailure, sayIn } from './say';

export const BAD_INPUT = 2;
export const FAILED = 1;

export async function run(args: readonly string[], print: Print, complain: Print): Promise<number> {
  const asksHelp = args.some((arg) => arg === '--help' || arg === '-h');
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
