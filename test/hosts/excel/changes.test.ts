// Telling of changes, through the library's own event machinery.
import { SAMPLE } from '../sample';
import { bench, tellChanged } from './requestHost';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const QUIET = 300;

test('many changes are told once, and no more after letting go', async () => {
  const { book, host } = bench();
  await host.draw(SAMPLE, 'native');
  let told = 0;
  const stop = host.onChange(() => (told += 1));
  await pause(50);
  expect([...book.listening].sort()).toEqual(['Added', 'Calculated', 'DataChanged', 'Deleted']);
  for (const address of ['C3', 'C4', 'C5']) tellChanged('1', address);
  await pause(QUIET);
  expect(told).toBe(1);
  tellChanged('1', 'C3');
  await pause(QUIET);
  expect(told).toBe(2);
  stop();
  await pause(50);
  expect([...book.listening]).toEqual([]);
  tellChanged('1', 'C3');
  await pause(QUIET);
  expect(told).toBe(2);
});

test('letting go before a change is told', async () => {
  const { host } = bench();
  let told = 0;
  const stop = host.onChange(() => (told += 1));
  await pause(50);
  tellChanged('1', 'C3');
  stop();
  await pause(QUIET);
  expect(told).toBe(0);
});
