import { parseRegisterFile } from './parse-register-file';
import type { ParsedRegister } from './register-types';

const HEADER = '楼栋,单元,房号,建筑面积(㎡),产权人,产权人类型,手机号,证件尾号,交付,居住人,房屋或车位';
const HOME = '3号楼,2单元,501,88.20,王秀兰,个人,19900000001,,是,,';
const space = (more = '车位', at = '地下车库,,A-017号', residents = '') => `${at},12.5,王秀兰,个人,19900000001,,是,${residents},${more}`;

async function read(...lines: readonly string[]): Promise<ParsedRegister> {
  const reading = await parseRegisterFile(Buffer.from([HEADER, ...lines].join('\n')));
  if (!reading.readable) throw new Error(reading.refusal.why);
  return reading.register;
}
const faultsOf = async (...lines: readonly string[]) =>
  (await read(...lines)).badRows.map(({ row, column, value, reason }) => [row, column, value, reason]);

describe('a 车位 in a register file', () => {
  it('is told from a home, and counted in none of its figures', async () => {
    const { rows, badRows, totals } = await read(HOME, space(), space('产权车库', '地下车库,,B-2'));
    expect(badRows).toEqual([]);
    expect(rows.map(({ parking, buildingName, roomName, areaCm2 }) => [parking, buildingName, roomName, areaCm2])).toEqual([
      [null, '3号楼', '501', 882_000],
      ['space', '地下车库', 'A-017', 125_000],
      ['garage', '地下车库', 'B-2', 125_000],
    ]);
    expect(totals).toMatchObject({ rows: 3, homes: 1, areaCm2: 882_000, owners: 1, parking: 2, parkingCm2: 250_000 });
  });

  it('an older file, without the column, holds homes alone', async () => {
    const bytes = Buffer.from([HEADER.replace(',房屋或车位', ''), HOME.replace(/,$/, '')].join('\n'));
    const reading = await parseRegisterFile(bytes);
    expect(reading).toMatchObject({
      readable: true,
      register: { badRows: [], rows: [{ parking: null }], totals: { homes: 1, parking: 0 } },
    });
  });

  it.each(['', '房屋', '住宅', '商铺'])('「%s」 is a home', async (word) => {
    expect((await read(`${HOME}${word}`)).rows[0]?.parking).toBeNull();
  });

  it('is refused with the reason: another word, somebody who lives there, one that stands further up, no owner', async () => {
    expect(await faultsOf(space('储藏室'))).toEqual([[2, '房屋或车位', '储藏室', '请填：房屋、车位或车库；不填就是房屋']]);
    expect(await faultsOf(space('车位', '地下车库,,A-1', '赵奶奶'))).toEqual([[2, '居住人', '赵奶奶', '车位、车库里不住人，这一格请空着']]);
    expect(await faultsOf(HOME, space(), space())).toEqual([[4, '房号', '地下车库A-017', '与第 3 行是同一个，车位号不能重复']]);
    expect(await faultsOf(HOME, space('车位', '3栋,2,501'))).toEqual([[3, '房号', '3号楼2单元501', '与第 2 行是同一个，车位号不能重复']]);
    expect((await faultsOf('地下车库,,A-1,12.5,,个人,,,是,,车位')).map(([, column]) => column)).toEqual(['产权人']);
  });
});
