// How a sheet is printed.
import type { PrintSetup } from '../../workbook/model';
import { cmOfPoints } from './measures';

const localRef = (address: string): string => address.replace(/^.*!/, '').replace(/\$/g, '');

const zoomOf = (zoom: Excel.PageLayoutZoomOptions | undefined): Pick<PrintSetup, 'pagesHigh'> =>
  zoom?.verticalFitToPages ? { pagesHigh: zoom.verticalFitToPages } : {};

function rowsOf(address: string): Pick<PrintSetup, 'repeatRows'> {
  const [from, to] = localRef(address)
    .split(':')
    .map((part) => Number(part.replace(/^[A-Z]+/, '')));
  return from && to ? { repeatRows: [from, to] } : {};
}

export function queuePrint(sheet: Excel.Worksheet): () => PrintSetup {
  const page = sheet.pageLayout;
  page.load('orientation,topMargin,bottomMargin,leftMargin,rightMargin,zoom');
  const center = page.headersFooters.defaultForAllPages;
  center.load('centerFooter');
  const [area, titles, breaks] = [page.getPrintAreaOrNullObject(), page.getPrintTitleRowsOrNullObject(), sheet.horizontalPageBreaks];
  area.load('address');
  titles.load('address');
  breaks.load('items/rowIndex');
  return () => {
    // The break stands before the row that begins a page; the model names the row that ends one.
    const rows = breaks.items.map(({ rowIndex }) => rowIndex).sort((a, b) => a - b);
    return {
      orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
      ...(area.isNullObject ? {} : { area: localRef(area.address) }),
      ...(titles.isNullObject ? {} : rowsOf(titles.address)),
      margins: {
        top: cmOfPoints(page.topMargin),
        bottom: cmOfPoints(page.bottomMargin),
        left: cmOfPoints(page.leftMargin),
        right: cmOfPoints(page.rightMargin),
      },
      footer: center.centerFooter,
      ...zoomOf(page.zoom),
      ...(rows.length > 0 ? { breaks: rows } : {}),
    };
  };
}
