// What reading back does not tell: looks, charts, the page, in which order highlights stand.
import { onSheet } from '../../../src/workbook/address';
import type { WorkbookModel } from '../../../src/workbook/model';
import { FORM, SAMPLE } from '../sample';
import { bench } from './requestHost';
import type { Book } from './requestHost/book';

async function drawn(model: WorkbookModel = SAMPLE): Promise<Book> {
  const { book, host } = bench();
  await host.draw(model, 'native');
  return book;
}

test('a named style has the looks of its key', async () => {
  const { styles } = await drawn();
  expect(styles.get('运维考核 inputNumber 可填')).toEqual({
    NumberFormat: '0.00',
    Name: '宋体',
    Size: 11,
    Bold: false,
    Color: '#000000',
    fill: '#FFF9DB',
    HorizontalAlignment: 'Center',
    VerticalAlignment: 'Center',
    WrapText: true,
    Locked: false,
    EdgeTop: 'Continuous',
    EdgeBottom: 'Continuous',
    EdgeLeft: 'Continuous',
    EdgeRight: 'Continuous',
  });
  expect(styles.get('运维考核 title')).toMatchObject({ Name: '黑体', Size: 18, Locked: true });
  expect(Object.keys(styles.get('运维考核 title') ?? {})).not.toContain('EdgeTop');
});

test('the page is A4, centred, one page wide, its footer in the middle', async () => {
  const { page, breaks, gridlines, tab } = (await drawn()).sheet(FORM);
  expect(page).toMatchObject({
    PaperSize: 'A4',
    Orientation: 'Landscape',
    CenterHorizontally: true,
    Zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
    CenterFooter: '第 &P 页 共 &N 页',
    area: 'A1:E5',
    titles: '1:2',
  });
  expect([breaks, gridlines, tab]).toEqual([[3], false, '#4472C4']);
});

test('highlights stand in the order of the model, protection lets rows and columns be sized', async () => {
  const sheet = (await drawn()).sheet(FORM);
  expect(sheet.formats).toEqual([
    { ref: 'C3:C4', type: 'Custom', formula: '=AND(ISNUMBER(C3),C3<B3*0.6)', colour: '#9C0006', fill: '#FFC7CE', stop: false },
    { ref: 'C3:C4', type: 'Custom', formula: '=C3=""', colour: '#7F6000', fill: '#FFEB9C', stop: false },
  ]);
  expect(sheet.protection?.options).toEqual({ allowFormatColumns: true, allowFormatRows: true });
});

test('a chart with its reference line', async () => {
  expect((await drawn()).sheet('年度汇总').charts).toEqual([
    {
      type: 'LineMarkers',
      at: 'F2:N18',
      DisplayBlanksAs: 'Interplotted',
      title: { Text: '各月得分' },
      legend: { Position: 'Bottom' },
      axis: { Minimum: 0, Maximum: 100 },
      grid: { Color: '#E0E0E0' },
      series: [
        {
          values: onSheet('年度汇总', 'B2:B13'),
          x: onSheet('年度汇总', 'A2:A13'),
          Name: '得分',
          Smooth: false,
          line: { Color: '#1F4E79', Weight: 2.25, LineStyle: 'Continuous' },
          MarkerStyle: 'Circle',
          MarkerSize: 7,
          MarkerBackgroundColor: '#1F4E79',
          MarkerForegroundColor: '#1F4E79',
        },
        {
          values: onSheet('年度汇总', 'C2:C13'),
          x: onSheet('年度汇总', 'A2:A13'),
          Name: '及格线 60',
          Smooth: false,
          line: { Color: '#C00000', Weight: 1, LineStyle: 'Dash' },
          MarkerStyle: 'None',
        },
      ],
    },
  ]);
});

test('texts are texts, whatever they look like', async () => {
  const book = await drawn();
  const held = (sheet: string, address: string) => book.cell(book.sheet(sheet), address).content;
  expect(held(FORM, 'E3')).toEqual({ value: '=迟到', kind: 'String' });
  expect(held('事件日志', 'A2')).toEqual({ value: '001', kind: 'String' });
  expect(held('事件日志', 'A3')).toEqual({ value: '-2', kind: 'String' });
  expect(held('年度汇总', 'A2')).toEqual({ value: '2026-01', kind: 'String' });
  expect(held('暗', 'A1')).toEqual({ value: '@暗', kind: 'String' });
});

test('tables bear their names, and the first sheet is shown', async () => {
  const book = await drawn();
  expect(book.sheet('事件日志').tables).toEqual([{ name: '日志', ref: 'A1:D6', style: 'TableStyleLight1' }]);
  expect(book.active).toBe(FORM);
});
