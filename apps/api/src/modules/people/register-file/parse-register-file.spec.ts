import writeExcelFile from 'write-excel-file/node';
import { REGISTER_LIMITS } from '@silin/shared';
import { aHomeRow, aRegisterWorkbook, aSheet, aWorkbook, HEADER, textRow } from '../../../../test/support/register-files';
import { parseRegisterFile, type ParsedRegister } from './index';

async function read(bytes: Buffer): Promise<ParsedRegister> {
  const reading = await parseRegisterFile(bytes);
  if (!reading.readable) throw new Error(`refused: ${reading.refusal.why}`);
  return reading.register;
}
const readRows = (...rows: (readonly string[])[]) => read(aRegisterWorkbook(rows));
/** The faults of a register whose second row is the given one. */
const faultsOf = async (changed: Parameters<typeof aHomeRow>[0]) => (await readRows(aHomeRow({ 房号: '101' }), aHomeRow(changed))).badRows;

describe('a good register', () => {
  it('gives each home with its owners, residents and area', async () => {
    const { rows, badRows, totals } = await readRows(
      aHomeRow(),
      aHomeRow({
        楼栋: '5#',
        单元: '1',
        房号: '601室',
        '建筑面积(㎡)': '104.6001',
        产权人: '赵敏、孙浩',
        手机号: '19900000003、19900000004',
        证件尾号: '1234、567x',
        交付: '否',
        居住人: '郑雨：19900000008、赵奶奶',
        备注: '出租',
      }),
    );
    expect(badRows).toEqual([]);
    expect(rows).toEqual([
      {
        row: 2,
        parking: null,
        buildingName: '3号楼',
        unitName: '2单元',
        roomName: '501',
        areaCm2: 882_000,
        delivered: true,
        residents: [],
        note: null,
        owners: [{ key: 'natural|王秀兰|19900000001', name: '王秀兰', kind: 'natural', phone: '19900000001', idTail: null }],
      },
      {
        row: 3,
        parking: null,
        buildingName: '5号楼',
        unitName: '1单元',
        roomName: '601',
        areaCm2: 1_046_001,
        delivered: false,
        note: '出租',
        residents: [
          { name: '郑雨', phone: '19900000008' },
          { name: '赵奶奶', phone: null },
        ],
        owners: [
          { key: 'natural|赵敏|19900000003', name: '赵敏', kind: 'natural', phone: '19900000003', idTail: '1234' },
          { key: 'natural|孙浩|19900000004', name: '孙浩', kind: 'natural', phone: '19900000004', idTail: '567X' },
        ],
      },
    ]);
    expect(totals).toEqual({
      rows: 2,
      badRows: 0,
      homes: 2,
      areaCm2: 1_928_001,
      owners: 3,
      coOwnedHomes: 1,
      developerHomes: 0,
      undeliveredHomes: 1,
      residents: 2,
      parking: 0,
      parkingCm2: 0,
    });
  });

  it('knows one owner of several homes by name, phone and type, however they are written', async () => {
    const { rows, totals } = await readRows(aHomeRow(), aHomeRow({ 房号: '502', 产权人: '王 秀兰', 手机号: '１９９ ００００ ０００１' }));
    expect(totals.owners).toBe(1);
    expect(new Set(rows.flatMap((row) => row.owners.map((owner) => owner.key))).size).toBe(1);
  });

  it('knows a company by its name, whichever line is written down, and tells it from a person', async () => {
    const company = { 产权人: '柳园便民商业有限公司', 产权人类型: '单位' };
    const { totals, badRows } = await readRows(
      aHomeRow({ ...company, 手机号: '0546-9000001' }),
      aHomeRow({ ...company, 房号: '502', 手机号: '' }),
      aHomeRow({ ...company, 房号: '503', 产权人类型: '开发商' }),
    );
    expect(badRows).toEqual([]);
    expect(totals).toMatchObject({ owners: 2, developerHomes: 1 });
  });

  it('finds the header under a title, by other names and in any order, and passes by the line of sums', async () => {
    const header = ['备注', '业主姓名', '类型', '联系电话', '是否交房', '房屋面积（平方米）', '室号', '单元号', '栋号', '物业费'];
    const home = ['', '王秀兰', '自然人', '19900000001', '已交付', '88.20', '501', '2', '3', '1.20'];
    const { rows, totals } = await read(
      aWorkbook(
        aSheet([['柳园小区业主名册'], header, home, ['合计', '', '', '', '', '88.20']].map((texts, at) => textRow(at + 3, texts)).join('')),
      ),
    );
    expect(rows).toMatchObject([{ row: 5, buildingName: '3号楼', areaCm2: 882_000, owners: [{ name: '王秀兰' }] }]);
    expect(totals.rows).toBe(1);
  });

  it('reads what a table program writes: numbers as numbers, also where floating point shows', async () => {
    const numbers = [3, 2, 501, 44.1 + 44.1 + 0.1 + 0.2, '王秀兰', '个人', 19_900_000_001, null, true, null, null];
    const bytes = await writeExcelFile([
      { data: [[...HEADER], numbers, [], [...numbers.slice(0, 2), 502, 1234.5678, ...numbers.slice(4)]], sheet: '名册' },
    ]).toBuffer();
    const { rows, badRows } = await read(bytes);
    expect(badRows).toEqual([]);
    expect(rows).toMatchObject([
      {
        row: 2,
        buildingName: '3号楼',
        unitName: '2单元',
        roomName: '501',
        areaCm2: 885_000,
        owners: [{ phone: '19900000001' }],
        delivered: true,
      },
      { row: 4, roomName: '502', areaCm2: 12_345_678 },
    ]);
  });

  it('reads the first sheet that is not hidden, with names written with a prefix and texts in runs', async () => {
    const runs =
      '<x:c r="E2" t="inlineStr"><x:is><x:r><x:t>王</x:t></x:r><x:r><x:t>秀兰</x:t></x:r><x:rPh><x:t>オウ</x:t></x:rPh></x:is></x:c>';
    const prefixed = aSheet(textRow(1, HEADER) + textRow(2, aHomeRow({ 产权人: '' })))
      .replace(/<(\/?)(?!\?)/g, '<$1x:')
      .replace('<x:c r="F2"', `${runs}<x:c r="F2"`);
    expect((await read(aWorkbook(prefixed))).rows).toMatchObject([{ owners: [{ name: '王秀兰' }] }]);
  });
});

describe('a bad row', () => {
  it.each([
    ['a missing building', { 楼栋: '' }, '楼栋', '请填写楼栋'],
    ['a missing room', { 房号: '无' }, '房号', '请填写房号'],
    ['a room too long', { 房号: '9'.repeat(REGISTER_LIMITS.roomMax + 1) }, '房号', '太长'],
    ['an area in words', { '建筑面积(㎡)': '八十八' }, '建筑面积', '要填数字'],
    ['a fifth decimal', { '建筑面积(㎡)': '88.12345' }, '建筑面积', '四位小数'],
    ['no owner', { 产权人: '' }, '产权人', '请填写产权人'],
    ['a name of signs', { 产权人: '王<b>' }, '产权人', '不认识的符号'],
    ['a name with a phone in it', { 产权人: '王秀兰19900000001' }, '产权人', '数字'],
    ['an unknown type', { 产权人类型: '租户' }, '产权人类型', '个人、单位或开发商'],
    ['a short phone', { 手机号: '1990000' }, '手机号', '11 位'],
    ['a landline of a person', { 手机号: '0546-9000001' }, '手机号', '11 位'],
    ['neither phone nor certificate', { 手机号: '' }, '手机号', '证件尾号'],
    ['a whole certificate number', { 证件尾号: '37050219900101001X' }, '证件尾号', '不要填完整号码'],
    ['fewer phones than owners', { 产权人: '赵敏、孙浩' }, '手机号', '产权人有 2 个'],
    ['the same owner twice', { 产权人: '赵敏、赵敏', 手机号: '19900000003、19900000003' }, '产权人', '写了两次'],
    ['a gap between owners', { 产权人: '赵敏、、孙浩', 手机号: '19900000003、19900000005、19900000004' }, '产权人', '没有名字'],
    ['an unclear delivery', { 交付: '不知道' }, '交付', '是或否'],
    ['a resident without a colon', { 居住人: '郑雨19900000008' }, '居住人', '姓名:手机号'],
    ['a resident with a wrong phone', { 居住人: '郑雨:12345' }, '居住人', '11 位'],
    ['a note too long', { 备注: '长'.repeat(REGISTER_LIMITS.noteMax + 1) }, '备注', '太长'],
    ['a home that stands above', { 楼栋: '３', 单元: '2', 房号: '101 室' }, '房号', '与第 2 行是同一户'],
  ] as const)('says so for %s', async (_, changed, column, reason) => {
    expect(await faultsOf(changed)).toEqual([{ row: 3, column, value: expect.any(String), reason: expect.stringContaining(reason) }]);
  });

  it.each(['=1+1', '＝1+1', '+cmd|calc', '-2+3', '@SUM(A1)', ' =1'])('refuses a text that a table program would run: %s', async (text) => {
    for (const column of ['楼栋', '房号', '产权人', '备注', '居住人'] as const) {
      expect(await faultsOf({ [column]: text })).toMatchObject([{ row: 3, column, reason: expect.stringContaining('开头') }]);
    }
  });

  it('shows a value shortened and never a whole phone', async () => {
    const [fault] = await faultsOf({ 居住人: '郑雨 199 0000 0008、一个名字特别特别特别特别特别特别特别特别长的人' });
    expect(fault?.value).toMatch(/^郑雨 199\*{4}0008、.*…$/);
  });

  it('lists each fault of a row, keeps the good rows and counts bad rows once', async () => {
    const { rows, badRows, totals } = await readRows(
      aHomeRow({ 房号: '101' }),
      aHomeRow({ 楼栋: '', 交付: '' }),
      aHomeRow({ 房号: '102' }),
    );
    expect(rows.map((row) => row.roomName)).toEqual(['101', '102']);
    expect(badRows.map(({ row, column }) => [row, column])).toEqual([
      [3, '楼栋'],
      [3, '交付'],
    ]);
    expect(totals).toMatchObject({ rows: 3, badRows: 1, homes: 2 });
  });

  it('shows no more than the limit, but counts all', async () => {
    const many = Array.from({ length: REGISTER_LIMITS.badRowsShown + 50 }, (_, at) => aHomeRow({ 房号: String(at + 1), 交付: '' }));
    const { badRows, totals } = await readRows(...many);
    expect(badRows).toHaveLength(REGISTER_LIMITS.badRowsShown);
    expect(totals.badRows).toBe(many.length);
  });
});

describe('one owner written in two ways', () => {
  it.each([
    ['another certificate', { 证件尾号: '1234' }, { 证件尾号: '5678' }, '证件尾号'],
    ['another phone', { 证件尾号: '1234' }, { 证件尾号: '1234', 手机号: '19900000077' }, '手机号'],
    ['no phone', { 证件尾号: '1234' }, { 证件尾号: '1234', 手机号: '' }, '手机号'],
  ] as const)('is refused rather than guessed: %s', async (_, first, second, column) => {
    const { badRows } = await readRows(aHomeRow(first), aHomeRow({ ...second, 房号: '502' }));
    expect(badRows).toMatchObject([{ row: 3, column, reason: expect.stringContaining('第 2 行') }]);
  });

  it('lets two people of one name be two', async () => {
    const { totals } = await readRows(
      aHomeRow(),
      aHomeRow({ 房号: '502', 手机号: '19900000077' }),
      aHomeRow({ 房号: '503', 手机号: '', 证件尾号: '0001' }),
    );
    expect(totals).toMatchObject({ owners: 3, badRows: 0 });
  });
});

describe('cells that are not what they seem', () => {
  const withCell = (cell: string, after = '') =>
    aWorkbook(aSheet(textRow(1, HEADER) + textRow(2, aHomeRow({ '建筑面积(㎡)': '' })).replace('<c r="E2"', `${cell}<c r="E2"`), after));
  const STYLES = {
    name: 'xl/styles.xml',
    content:
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="171" formatCode="0.00&quot;d&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>',
  };
  const RELATIONS = {
    name: 'xl/_rels/workbook.xml.rels',
    content:
      '<Relationships><Relationship Id="rId1" Type="a/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="a/styles" Target="/xl/styles.xml"/></Relationships>',
  };
  const WORKBOOK = {
    name: 'xl/workbook.xml',
    content: '<workbook xmlns:r="a"><sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>',
  };

  it('refuses a formula, even with a value beside it', async () => {
    expect((await read(withCell('<c r="D2"><f>44.1*2</f><v>88.2</v></c>'))).badRows).toEqual([
      { row: 2, column: '建筑面积', value: '88.2', reason: expect.stringContaining('公式') },
    ]);
  });

  it('refuses an error value', async () => {
    expect((await read(withCell('<c r="D2" t="e"><v>#REF!</v></c>'))).badRows).toMatchObject([
      { column: '建筑面积', value: '#REF!', reason: expect.stringContaining('错误值') },
    ]);
  });

  it.each([
    ['1', true],
    ['2', true],
    ['3', false],
    ['0', false],
  ])('tells a date from a number by style %s', async (style, isDate) => {
    const { aZip, SHEET_PART } = await import('../../../../test/support/register-files');
    const sheet = {
      name: SHEET_PART,
      content: aSheet(
        textRow(1, HEADER) +
          textRow(2, aHomeRow({ '建筑面积(㎡)': '' })).replace('<c r="E2"', `<c r="D2" s="${style}"><v>88.2</v></c><c r="E2"`),
      ),
    };
    const { badRows } = await read(aZip([WORKBOOK, RELATIONS, STYLES, sheet]));
    expect(badRows).toEqual(isDate ? [expect.objectContaining({ column: '建筑面积', reason: expect.stringContaining('日期') })] : []);
  });

  it('refuses the rows under a merged cell, also where the hidden cell may be empty', async () => {
    const rows = [aHomeRow(), aHomeRow({ 单元: '', 房号: '502' }), aHomeRow({ 楼栋: '', 房号: '503' }), aHomeRow({ 房号: '504' })];
    const { badRows, totals } = await read(
      aRegisterWorkbook(rows, '<mergeCells><mergeCell ref="B2:B3"/><mergeCell ref="A3:A4"/></mergeCells>'),
    );
    expect(badRows.map(({ row, column, reason }) => [row, column, reason.slice(0, 8)])).toEqual([
      [3, '单元', '这里是合并单元格'],
      [4, '楼栋', '这里是合并单元格'],
    ]);
    expect(totals.homes).toBe(2);
  });
});
