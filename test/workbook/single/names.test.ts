// Prefixes: legal, distinct, short enough, and told from the sheet's own name again.
import fc from 'fast-check';
import { isLegalDefinedName } from '../../../src/workbook/checkNames';
import { nameOf, prefixedSheet, prefixesFor, splitName } from '../../../src/workbook/single/names';
import { isLegalName } from '../../../src/workbook/sheetNames';

const BARE = ['说明', '计算', '2026-03 评分表', '2026-03 信息化基础运维评分表', '2026-03 违约金'];

test.each([
  ['官网运维 2026-03 评分表', '官网运维', '2026-03 评分表'],
  ['官网运维 说明', '官网运维', '说明'],
  ['2026-03 评分表', undefined, '2026-03 评分表'],
  ['2026-03 信息化 基础评分表', undefined, '2026-03 信息化 基础评分表'],
  ['说明', undefined, '说明'],
])('%s', (sheet, prefix, bare) => expect(splitName(sheet)).toEqual({ prefix, bare }));

test.each<[string[], number, string[], string[]]>([
  [['官网运维', '系统运维'], 18, ['官网运维', '系统运维'], ['官网运维', '系统运维']],
  [['官网', '官网', '官网'], 18, ['官网', '官网2', '官网3'], ['官网', '官网2', '官网3']],
  [['A-1 号/线', 'a_1号_线'], 18, ['A-1号－线', 'a_1号_线2'], ['A_1号_线', 'a_1号_线2']],
  [['2026-03', '3号合同'], 18, ['合同2026-03', '3号合同'], ['合同2026_03', '_3号合同']],
  [['省市中小企业公共服务平台官网运维', '省市中小企业公共服务平台系统运维'], 22, ['省市中小企业公共', '省市中小企业公2'], ['省市中小企业公共', '省市中小企业公2']],
])('%j', (names, longest, sheets, cells) => {
  const prefixes = prefixesFor(names, longest);
  expect(prefixes.map(({ sheet }) => sheet)).toEqual(sheets);
  expect(prefixes.map(({ name }) => name)).toEqual(cells);
});

test('any names give legal, distinct ones that split again', () => {
  const contract = fc.string({ unit: fc.constantFrom('官', '网', 'a', 'A', '1', '-', '/', "'", ' ', '_', '（', '2026-03'), maxLength: 40 });
  fc.assert(
    fc.property(fc.array(contract, { minLength: 1, maxLength: 12 }), (names) => {
      const prefixes = prefixesFor(names, Math.max(...BARE.map((bare) => bare.length)));
      const sheets = prefixes.flatMap((prefix) => BARE.map((bare) => prefixedSheet(prefix, bare)));
      expect(sheets.filter((sheet) => !isLegalName(sheet))).toEqual([]);
      expect(new Set(sheets.map((sheet) => sheet.toLowerCase())).size).toBe(sheets.length);
      expect(prefixes.filter(({ name }) => !isLegalDefinedName(`${name}_评分_2026_03`))).toEqual([]);
      expect(new Set(prefixes.map(({ name }) => name.toLowerCase())).size).toBe(prefixes.length);
      prefixes.forEach((prefix) => {
        expect(BARE.map((bare) => splitName(prefixedSheet(prefix, bare)))).toEqual(BARE.map((bare) => ({ prefix: prefix.sheet, bare })));
        expect(nameOf(prefix.sheet)).toBe(prefix.name);
      });
    }),
    { numRuns: 500 },
  );
});
