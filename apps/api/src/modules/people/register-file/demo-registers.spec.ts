import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_REGISTERS } from '../../demo/demo-org-units';
import { DEMO_PEOPLE } from '../../demo/demo-people';
import { parseRegisterFile, type ParsedRegister, type RegisterRow } from './index';

const DEMO = join(__dirname, '../../../../demo');

async function demoRegister(fileName: string): Promise<ParsedRegister> {
  const reading = await parseRegisterFile(readFileSync(join(DEMO, fileName)));
  if (!reading.readable) throw new Error(`${fileName} is refused: ${reading.refusal.why}`);
  return reading.register;
}

const homeOf = (rows: readonly RegisterRow[], label: string) =>
  rows.find(({ buildingName, unitName, roomName }) => `${buildingName}${unitName}${roomName}` === label);

describe('柳园小区名册.xlsx', () => {
  let register: ParsedRegister;
  beforeAll(async () => {
    register = await demoRegister('柳园小区名册.xlsx');
  });

  it('holds 950 homes and exactly 127 378.00 ㎡, without a bad row', () => {
    expect(register.badRows).toEqual([]);
    expect(register.totals).toMatchObject({
      rows: 950,
      badRows: 0,
      homes: 950,
      areaCm2: 1_273_780_000,
      coOwnedHomes: 120,
      developerHomes: 12,
      undeliveredHomes: 20,
    });
  });

  it('has fourteen buildings', () => {
    expect(new Set(register.rows.map((row) => row.buildingName)).size).toBe(14);
  });

  it('has owners of several homes who are one owner each, and one company', () => {
    const homesByOwner = new Map<string, number>();
    for (const owner of register.rows.flatMap((row) => row.owners))
      if (owner.kind === 'natural') homesByOwner.set(owner.key, (homesByOwner.get(owner.key) ?? 0) + 1);
    expect([...homesByOwner.values()].filter((homes) => homes > 1).length).toBeGreaterThanOrEqual(20);
    expect(
      new Set(
        register.rows
          .flatMap((row) => row.owners)
          .filter((owner) => owner.kind === 'company')
          .map((owner) => owner.key),
      ).size,
    ).toBe(1);
  });

  it('gives 王奶奶 her 88.20 ㎡', () => {
    expect(homeOf(register.rows, '3号楼2单元501')).toMatchObject({ areaCm2: 882_000, owners: [{ name: '王秀兰', phone: '19900000001' }] });
  });

  it('lets 赵敏 and 孙浩 own one home together', () => {
    expect(homeOf(register.rows, '5号楼1单元601')?.owners.map((owner) => owner.name)).toEqual(['赵敏', '孙浩']);
  });
});

describe('杏林小区名册.xlsx', () => {
  it('holds forty homes without a bad row', async () => {
    const { badRows, totals } = await demoRegister('杏林小区名册.xlsx');
    expect(badRows).toEqual([]);
    expect(totals).toMatchObject({ homes: 40, owners: 40 });
  });
});

describe('柳湾村名册.xlsx', () => {
  it('holds the households of three village groups under the words of a village', async () => {
    const { badRows, rows, totals } = await demoRegister('柳湾村名册.xlsx');
    expect(badRows).toEqual([]);
    expect(totals).toMatchObject({ homes: 36, owners: 36 });
    expect([...new Set(rows.map(({ buildingName }) => buildingName))]).toEqual(['1组', '2组', '3组']);
    expect(rows.every(({ unitName }) => unitName === '')).toBe(true);
  });
});

describe('问题名册.xlsx', () => {
  it('shows each kind of fault once, and keeps the homes around them', async () => {
    const { rows, badRows } = await demoRegister('问题名册.xlsx');
    expect(rows.map((row) => row.roomName)).toEqual(['101', '115', '117']);
    expect(badRows.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '3 楼栋',
      '4 房号',
      '5 建筑面积',
      '6 建筑面积',
      '7 建筑面积',
      '8 手机号',
      '9 产权人',
      '10 手机号',
      '11 产权人类型',
      '12 交付',
      '13 单元',
      '14 手机号',
      '15 证件尾号',
      '16 居住人',
      '18 楼栋',
    ]);
    expect(new Set(badRows.map((bad) => bad.reason)).size).toBe(badRows.length);
  });
});

describe('the demo people', () => {
  it.each(DEMO_PEOPLE.filter((person) => person.home).map((person) => [person.name, person] as const))(
    '%s stands in the register of the estate',
    async (_, { name, phone, home }) => {
      if (!home) throw new Error('only people with a home are asked');
      const { rows } = await demoRegister(DEMO_REGISTERS.find(({ estate }) => estate === home.estate)?.fileName ?? '');
      const found = homeOf(rows, `${home.buildingName}${home.unitName}${home.roomName}`);
      expect(home.capacity === 'owner' ? found?.owners : found?.residents).toContainEqual(expect.objectContaining({ name, phone }));
    },
  );

  it('all have a phone of their own from the range that is assigned to nobody', () => {
    const phones = DEMO_PEOPLE.map((person) => person.phone).filter((phone) => phone !== null);
    expect(new Set(phones).size).toBe(phones.length);
    expect(phones.every((phone) => /^1990000\d{4}$/.test(phone))).toBe(true);
  });
});
