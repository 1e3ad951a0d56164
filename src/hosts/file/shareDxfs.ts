// The library writes the looks of every conditional format anew; a workbook of twelve months would carry hundreds of equal ones.

const LIST = /<dxfs count="\d+">(.*?)<\/dxfs>/s;
const ONE = /<dxf>.*?<\/dxf>|<dxf\/>/gs;

export interface SharedDxfs {
  readonly styles: string;
  /** For a worksheet's XML: the old numbers become the new ones. */
  readonly renumber: (xml: string) => string;
}

export function shareDxfs(styles: string): SharedDxfs {
  const written = LIST.exec(styles)?.[1]?.match(ONE) ?? [];
  const kept = [...new Set(written)];
  const numbers = written.map((dxf) => kept.indexOf(dxf));
  return {
    styles: kept.length === written.length ? styles : styles.replace(LIST, `<dxfs count="${kept.length}">${kept.join('')}</dxfs>`),
    renumber: (xml) =>
      xml.replace(/ dxfId="(\d+)"/g, (all, old: string) => (numbers[Number(old)] === undefined ? all : ` dxfId="${numbers[Number(old)]}"`)),
  };
}
