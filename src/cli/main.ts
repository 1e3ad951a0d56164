// The command line: the same work on files, without a window.
import { run } from './run';

void run(process.argv.slice(2), console.log, console.error).then((code) => {
  process.exitCode = code;
});
