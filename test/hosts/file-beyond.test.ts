// What would be lost by writing a workbook anew is found in its package.
import { unzipSync, zipSync } from 'fflate';
import { beyondModel } from '../../src/hosts/file/beyond';
import { toXlsx } from '../../src/hosts/file';
import { SAMPLE } from './sample';

const withPart = async (name: string): Promise<Uint8Array> => zipSync({ ...unzipSync(await toXlsx(SAMPLE, { formulas: 'native' })), [name]: new Uint8Array([1]) });

test.each([
  ['xl/comments1.xml', ['comments']],
  ['xl/threadedComments/threadedComment1.xml', ['comments']],
  ['xl/media/image1.png', ['pictures']],
  ['xl/vbaProject.bin', ['macros']],
  ['xl/pivotTables/pivotTable1.xml', ['pivots']],
  ['xl/externalLinks/externalLink1.xml', ['links']],
  ['xl/embeddings/oleObject1.bin', ['controls']],
  ['xl/worksheets/sheet99.xml', []],
])('%s', async (name, kinds) => {
  expect(beyondModel(await withPart(name))).toEqual(kinds);
});

test('a workbook of ours holds nothing beyond, and what is no package neither', async () => {
  expect(beyondModel(await toXlsx(SAMPLE, { formulas: 'addin' }))).toEqual([]);
  expect(beyondModel(new Uint8Array([80, 75]))).toEqual([]);
});
