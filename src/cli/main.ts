// The command line: the same work on files, without a window. Started as a thread of its own it reads what others sent.
import { isMainThread, parentPort } from 'node:worker_threads';
import { serve } from './fileReader';
import { run } from './run';

if (!isMainThread && parentPort) {
  serve(parentPort);
} else {
  void run(process.argv.slice(2), console.log, console.error, process.argv[1]).then((code) => {
    process.exitCode = code;
  });
}
