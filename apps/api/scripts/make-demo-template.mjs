// Writes the template of a register and a file with every kind of fault: `node apps/api/scripts/make-demo-template.mjs`.
import { COLUMNS, headerCells, homeCells, registerSheet, textCell, writeWorkbook } from './make-demo/write-register.mjs';

const GUIDE = [
  ['楼栋', '必填', '「3号楼」「3栋」「3#」都认作 3号楼。', '3号楼'],
  ['单元', '可空', '没有单元就空着，但这一列要留着。', '2单元'],
  ['房号', '必填', '同一楼栋、同一单元里不能重复。', '501'],
  ['建筑面积(㎡)', '必填', '数字，最多四位小数；不要写公式。', '88.20'],
  ['产权人', '必填', '一户有几个产权人，用「、」隔开。', '赵敏、孙浩'],
  ['产权人类型', '必填', '个人、单位、开发商，三选一。', '个人'],
  ['手机号', '个人必填', '几个产权人按同样的顺序用「、」隔开。没有手机的，填证件尾号。', '19900000003、19900000004'],
  ['证件尾号', '可空', '证件最后四位，或本小区自编的业主编号。不要填完整证件号。', '1234、567X'],
  ['交付', '必填', '填是或否。没交房、没卖出的填否。', '是'],
  ['居住人', '可空', '住在这里的成年人，写成「姓名:手机号」，几个人用「、」隔开；没有手机可只写姓名。', '郑雨:19900000008'],
  ['备注', '可空', '最多 100 个字。', '出租'],
  [
    '房屋或车位',
    '可空',
    '车位、车库有产权、写在登记里的，一个一行，填「车位」或「车库」；楼栋填在哪里（如 地下车库），房号填车位号。不填就是房屋。',
    '车位',
  ],
];
const RULES = [
  '一行一户，或者一个产权车位。不要合并单元格，不要写公式。',
  '同一个人有几套房：每行的姓名、手机号、类型写得一样，系统就认作一个业主。',
  '从第一张工作表读起；本页不会读入。',
];

const guideSheet = () => ({
  sheet: '填写说明',
  columns: [{ width: 16 }, { width: 12 }, { width: 64 }, { width: 28 }],
  data: [
    ['列', '要不要填', '怎么填', '例子'].map((value) => ({ value, fontWeight: 'bold', backgroundColor: '#DDEBE3' })),
    ...GUIDE.map((line) => line.map((value) => ({ value, type: String, wrap: true, alignVertical: 'top' }))),
    [],
    ...RULES.map((value) => [{ value, type: String }]),
  ],
});

// Only the template asks for it: the registers of the demo have homes alone, and a file without the column is read as such.
const whatCell = { ...headerCells()[0], value: '房屋或车位' };

const person = (name, phone, idTail = '') => ({ kind: '个人', name, phone, idTail });
const GIVEN = '一二三四五六七八九十甲乙丙丁戊己庚';
const good = (room, more = {}) => ({
  building: '1号楼',
  unit: '1单元',
  room,
  areaCm2: 882_000,
  owners: [person(`张小${GIVEN[Number(room) - 101]}`, `19900009${room}`)],
  delivered: true,
  ...more,
});
/** A row in which one cell is replaced. */
const spoiled = (room, title, cell) => homeCells(good(room)).map((kept, at) => (COLUMNS[at].title === title ? cell : kept));

function faultyRows() {
  return [
    homeCells(good('101')),
    spoiled('102', '楼栋', null),
    homeCells(good('101')),
    spoiled('103', '建筑面积(㎡)', textCell('八十八')),
    spoiled('104', '建筑面积(㎡)', textCell('88.12345')),
    spoiled('105', '建筑面积(㎡)', { value: '44.1*2', type: 'Formula' }),
    spoiled('106', '手机号', textCell('1990000')),
    spoiled('107', '产权人', textCell('=HYPERLINK("http://example.invalid","王")')),
    spoiled('108', '产权人', textCell('张三、李四')),
    spoiled('109', '产权人类型', textCell('租户')),
    spoiled('110', '交付', textCell('不知道')),
    spoiled('111', '单元', { value: new Date(Date.UTC(2026, 2, 2)), type: Date, format: 'm-d' }),
    spoiled('112', '手机号', null),
    spoiled('113', '证件尾号', textCell('37050219900101001X')),
    spoiled('114', '居住人', textCell('王五 19900009114')),
    spoiled('115', '楼栋', { value: '1号楼', type: String, rowSpan: 2 }),
    spoiled('116', '楼栋', null),
    homeCells(good('117', { areaCm2: 1_046_001 })),
  ];
}

const sizes = {
  '名册模板.xlsx': await writeWorkbook('名册模板.xlsx', [
    { ...registerSheet([]), data: [[...headerCells(), whatCell]], columns: [...registerSheet([]).columns, { width: 14 }] },
    guideSheet(),
  ]),
  '问题名册.xlsx': await writeWorkbook('问题名册.xlsx', [registerSheet(faultyRows())]),
};
for (const [fileName, bytes] of Object.entries(sizes)) console.log(`${fileName}: ${bytes} bytes`);
