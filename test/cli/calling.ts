// The command line called as a test calls it: what it printed, what it complained of, its exit code.
import { run } from '../../src/cli/run';

export interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function call(...args: string[]): Promise<Called> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(args, (line) => out.push(line), (line) => err.push(line));
  return { code, out: out.join('\n'), err: err.join('\n') };
}
