// One call of the command line: its arguments in, its exit code out.
import { asksHelp, languageIn } from './arguments';
import { close } from './close';
import { isCloseCommand, readCloseOptions } from './closeOptions';
import { collect } from './collect';
import { isCollectCommand, readCollectOptions } from './collectOptions';
import { generate, type Print } from './generate';
import { isMailCommand, readMailOptions } from './mailOptions';
import { knownContracts, readOptions } from './options';
import { prepare } from './prepare';
import { type Failure, isFailure, sayIn } from './say';
import { verify } from './verify';

export const BAD_INPUT = 2;
export const FAILED = 1;

const badInput = ({ text }: Failure, complain: Print): number => {
  complain(text);
  return BAD_INPUT;
};

/** What was collected has an exit code of its own: 1 where something was left out. */
async function runCollect(args: readonly string[], print: Print, complain: Print, script: string | undefined): Promise<number> {
  const options = readCollectOptions(args);
  const outcome = isFailure(options) ? options : await collect(options, print, script);
  return isFailure(outcome) ? badInput(outcome, complain) : outcome;
}

/** 1 where a returned file is not as it was sent. */
async function runMail(args: readonly string[], print: Print, complain: Print): Promise<number> {
  const options = readMailOptions(args);
  const outcome = isFailure(options) ? options : options.command === 'verify' ? await verify(options, print) : ((await prepare(options, print)) ?? 0);
  return isFailure(outcome) ? badInput(outcome, complain) : outcome;
}

/** 0, or 2 with what was wrong said. */
async function runMaking(args: readonly string[], print: Print, complain: Print): Promise<number> {
  const options = isCloseCommand(args) ? readCloseOptions(args) : readOptions(args);
  if (isFailure(options)) return badInput(options, complain);
  const say = sayIn(options.language);
  const failure = await ('command' in options ? close(options, say, print) : generate(options, say, print));
  return failure ? badInput(failure, complain) : 0;
}

/** `script`: where this runs as a bundle, its file, which reads what others sent in a thread of its own. */
export async function run(args: readonly string[], print: Print, complain: Print, script?: string): Promise<number> {
  const say = sayIn(languageIn(args));
  if (asksHelp(args)) {
    print(say('help', { contracts: knownContracts() }));
    return 0;
  }
  try {
    if (isCollectCommand(args)) return await runCollect(args, print, complain, script);
    return await (isMailCommand(args) ? runMail : runMaking)(args, print, complain);
  } catch (error) {
    complain(say('unexpected', { text: error instanceof Error ? error.message : String(error) }));
    return FAILED;
  }
}
