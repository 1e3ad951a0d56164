// Calls of our functions that stay #NAME?, because they were entered while Excel did not know them.
import { FORM, SAMPLE } from '../sample';
import { bench, contentAt, stateOf, type Bench } from './requestHost';
import { copyOf } from './requestHost/book';

/** Entered by something that did not wait: on a protected sheet and on an open one, beside a name that is simply wrong. */
async function broken(): Promise<Bench> {
  const made = bench();
  await made.host.draw(SAMPLE, 'native');
  const { book } = made;
  book.functions = false;
  const put = (sheet: string, address: string, formula: string): void => {
    const cell = book.cell(book.sheet(sheet), address);
    book.sheet(sheet).cells.set(address, { ...cell, content: { ...book.formula(formula), value: '#NAME?', kind: 'Error' } });
  };
  put(FORM, 'C5', '=SLA.SCORE("website",C3:C4)');
  put(FORM, 'D5', '=_xldudf_SLA_GRADE(C5)');
  put('年度汇总', 'B18', '=SLA.ANNUAL(B2:B13)');
  put('年度汇总', 'B19', '=NOSUCH(1)&"SLA.SCORE("');
  book.functions = true;
  made.requests.reset();
  return made;
}

test('they are entered again, on protected sheets too; others are left alone', async () => {
  const { book, host } = await broken();
  const protection = book.sheet(FORM).protection;
  expect(await host.repairFormulas()).toBe(3);
  expect(contentAt(book, FORM, 'C5')).toMatchObject({ value: 0, formula: '=SLA.SCORE("website",C3:C4)' });
  expect(contentAt(book, FORM, 'D5')).toMatchObject({ value: 0, formula: '=SLA.GRADE(C5)' });
  expect(contentAt(book, '年度汇总', 'B18')).toMatchObject({ value: 0 });
  expect(contentAt(book, '年度汇总', 'B19')).toMatchObject({ value: '#NAME?' });
  expect(book.sheet(FORM).protection).toEqual(protection);
  expect(await host.repairFormulas()).toBe(0);
});

test('not before the functions are known', async () => {
  const { book, host } = await broken();
  book.functions = false;
  const before = stateOf(book);
  await expect(host.repairFormulas()).rejects.toMatchObject({ code: 'functionsMissing' });
  expect(stateOf(book)).toEqual(before);
});

test('a failure leaves no sheet unprotected', async () => {
  const made = await broken();
  const [before, protection] = [copyOf(made.book), made.book.sheet(FORM).protection];
  await made.host.repairFormulas();
  const steps = made.requests.done;
  for (let n = 1; n <= steps; n += 1) {
    copyOf(before, made.book);
    made.requests.reset();
    made.requests.failAt = n;
    await expect(made.host.repairFormulas()).rejects.toThrow();
    expect(made.book.sheet(FORM).protection).toEqual(protection);
    expect(made.book.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
  }
});
