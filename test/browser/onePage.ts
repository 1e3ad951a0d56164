// The built page for one test file: opened once, closed in the end; what it complains of fails the test in which it did.
import { openPage, type Opened, PATIENCE } from './chromium';

export function onePage(): Pick<Opened, 'page' | 'reload'> {
  let opened: Opened | undefined;
  const there = (): Opened => {
    if (!opened) throw new Error('the page is opened before the tests, not while they are listed');
    return opened;
  };
  beforeAll(async () => {
    opened = await openPage();
  }, PATIENCE);
  afterAll(() => opened?.close());
  afterEach(() => {
    expect(there().complaints.splice(0)).toEqual([]);
  });
  return {
    get page() {
      return there().page;
    },
    reload: () => there().reload(),
  };
}
