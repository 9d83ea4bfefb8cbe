import { aHomeRow, aRegisterCsv, asGbk } from '../../../../test/support/register-files';
import { parseRegisterFile } from './index';

const CSV = aRegisterCsv([
  aHomeRow(),
  aHomeRow({ 房号: '502', 产权人: '镕\u00b7嫘', 备注: '有,逗号\n还有换行' }),
  [],
  aHomeRow({ 楼栋: '', 房号: '503' }),
]);

describe('a register as .csv', () => {
  it.each([
    ['UTF-8', Buffer.from(CSV)],
    ['UTF-8 with a mark in front', Buffer.from(`\ufeff${CSV}`)],
    ['GBK', asGbk(CSV)],
    ['UTF-16', Buffer.from(`\ufeff${CSV}`, 'utf16le')],
  ])('is read in %s, with the row numbers that a table program shows', async (_, bytes) => {
    const reading = await parseRegisterFile(bytes);
    expect(reading).toMatchObject({
      readable: true,
      register: {
        rows: [
          { row: 2, roomName: '501', areaCm2: 882_000, owners: [{ name: '王秀兰' }] },
          { row: 3, owners: [{ name: '镕·嫘' }], note: '有,逗号 还有换行' },
        ],
        badRows: [{ row: 5, column: '楼栋' }],
      },
    });
  });

  it.each(['\t', ';'])('is read with %j between the cells', async (mark) => {
    const reading = await parseRegisterFile(Buffer.from(aRegisterCsv([aHomeRow()]).replaceAll(',', mark)));
    expect(reading).toMatchObject({ readable: true, register: { totals: { homes: 1 } } });
  });

  it('is not read when its bytes are text in no known writing', async () => {
    expect(await parseRegisterFile(Buffer.concat([Buffer.from(CSV), Buffer.of(0x81, 0x20, 0xff)]))).toEqual({
      readable: false,
      refusal: { why: 'not_a_sheet' },
    });
  });
});
