// Measuring and printing: the best of several rounds, in microseconds a call.

/** Microseconds a call: the best of five rounds of at least a fifth of a second, after warming up. */
export const time = (body, rounds = 5) => {
  const run = (calls) => {
    const start = process.hrtime.bigint();
    for (let i = 0; i < calls; i += 1) body(i);
    return Number(process.hrtime.bigint() - start) / 1000;
  };
  let calls = 1;
  while (run(calls) < 50_000) calls *= 2;
  return Math.min(...Array.from({ length: rounds }, () => run(calls * 4) / (calls * 4)));
};

export const printRows = (title, rows) => {
  console.log(`\n${title}`);
  for (const { name, us, note = '' } of rows) {
    console.log(`  ${us.toFixed(3).padStart(12)} µs  ${Math.round(1e6 / us).toLocaleString('en').padStart(12)} a second  ${name}${note === '' ? '' : `   ${note}`}`);
  }
};

export const libraryRows = (title, rows) => {
  console.log(`\n${title}`);
  for (const [name, seconds, note] of rows) console.log(`  ${seconds.toFixed(2).padStart(8)} s  ${name}${note === '' ? '' : `   ${note}`}`);
};
