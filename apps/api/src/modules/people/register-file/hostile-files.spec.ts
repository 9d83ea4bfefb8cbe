import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDeflateRaw, deflateRawSync } from 'node:zlib';
import sharp from 'sharp';
import { REGISTER_LIMITS } from '@silin/shared';
import {
  aHomeRow,
  aRegisterCsv,
  aRegisterWorkbook,
  aSheet,
  aWorkbook,
  aZip,
  HEADER,
  SHEET_PART,
  textRow,
} from '../../../../test/support/register-files';
import { parseRegisterFile, type RegisterRefusal } from './index';

const MEGABYTE = 1_048_576;
const refusalOf = async (bytes: Buffer): Promise<RegisterRefusal | null> => {
  const reading = await parseRegisterFile(bytes);
  return reading.readable ? null : reading.refusal;
};
const goodWorkbook = () => aRegisterWorkbook([aHomeRow()]);
const goodSheet = () => aSheet(textRow(1, HEADER) + textRow(2, aHomeRow()));

describe('a file that is no table', () => {
  const picture = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#2F7D5B' } });
  it.each([
    ['a picture called .xlsx', () => picture().png().toBuffer()],
    ['a photo called .csv', () => picture().jpeg().toBuffer()],
    ['an old .xls', async () => Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex')],
    ['a web page', async () => Buffer.from('<html><table><tr><td>楼栋</td></tr></table></html>')],
    ['a PDF', async () => Buffer.from('%PDF-1.7\n1 0 obj')],
    ['a Word document', async () => aZip([{ name: 'word/document.xml', content: '<document/>' }])],
    ['an empty archive', async () => Buffer.from('504b0506' + '00'.repeat(18), 'hex')],
    ['the head of an archive', async () => goodWorkbook().subarray(0, 200)],
    ['an archive without its end', async () => goodWorkbook().subarray(0, -30)],
    [
      'a workbook without its sheet',
      async () => {
        const bytes = goodWorkbook();
        return Buffer.from(bytes.toString('latin1').replaceAll(SHEET_PART, 'xl/worksheets/sheet2.xml'), 'latin1');
      },
    ],
    [
      'a sheet with a byte changed',
      async () => {
        const bytes = goodWorkbook();
        const at = bytes.indexOf(SHEET_PART) + SHEET_PART.length + 40;
        bytes[at] = (bytes[at] ?? 0) ^ 0xff;
        return bytes;
      },
    ],
    ['a sheet that breaks off', async () => aWorkbook(goodSheet().slice(0, -30))],
    [
      'a document type with growing entities',
      async () => aWorkbook(`<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>${goodSheet()}`),
    ],
    [
      'an entity that names a file of the server',
      async () => aWorkbook(`<!DOCTYPE worksheet [<!ENTITY a SYSTEM "file:///etc/hostname">]>${goodSheet().replace('王秀兰', '&a;')}`),
    ],
    ['an entity that was never declared', async () => aWorkbook(goodSheet().replace('王秀兰', '&a;'))],
    [
      'a row number that no sheet has',
      async () => aWorkbook(aSheet(`${textRow(1, HEADER)}<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>`)),
    ],
    ['rows that go back', async () => aWorkbook(aSheet(textRow(2, HEADER) + textRow(1, aHomeRow())))],
    [
      'a cell in another row than its own',
      async () => aWorkbook(aSheet(textRow(1, HEADER) + textRow(2, aHomeRow()).replace('r="C2"', 'r="C3"'))),
    ],
    ['a part twice', async () => aWorkbook({ name: SHEET_PART, content: goodSheet() }, [{ name: SHEET_PART, content: goodSheet() }])],
  ])('is refused: %s', async (_, make) => {
    expect(await refusalOf(await make())).toEqual({ why: 'not_a_sheet' });
  });
});

describe('a table that is no register', () => {
  it.each([
    ['no byte', Buffer.alloc(0), { why: 'empty' }],
    ['no row', aWorkbook(aSheet('')), { why: 'empty' }],
    ['a header alone', aRegisterWorkbook([]), { why: 'empty' }],
    [
      'a header and empty rows',
      aRegisterWorkbook([
        ['', ' ', '　'],
        ['', ''],
      ]),
      { why: 'empty' },
    ],
    ['a header and a line of sums', Buffer.from(aRegisterCsv([['合计', '', '', '88.20']])), { why: 'empty' }],
    [
      'a column missing',
      aWorkbook(
        aSheet(
          textRow(
            1,
            HEADER.filter((title) => title !== '手机号' && title !== '交付'),
          ),
        ),
      ),
      { why: 'columns_missing', columns: ['手机号', '交付'] },
    ],
    [
      'prose',
      Buffer.from('今天的会改到明天。\n请大家相互转告。'),
      { why: 'columns_missing', columns: ['楼栋', '单元', '房号', '建筑面积', '产权人', '产权人类型', '手机号', '交付'] },
    ],
    ['more bytes than allowed', Buffer.alloc(REGISTER_LIMITS.bytesMax + 1, 'a'), { why: 'too_large', limit: REGISTER_LIMITS.bytesMax }],
  ])('is refused: %s', async (_, bytes, refusal) => {
    expect(await refusalOf(bytes)).toEqual(refusal);
  });

  it('refuses the empty template', async () => {
    expect(await refusalOf(readFileSync(join(__dirname, '../../../../demo/名册模板.xlsx')))).toEqual({ why: 'empty' });
  });
});

/** How much the most memory ever held has grown, in megabytes, and the seconds it took. */
async function costOf(run: () => Promise<unknown>): Promise<{ grownMegabytes: number; seconds: number }> {
  const before = process.resourceUsage();
  await run();
  const after = process.resourceUsage();
  return {
    grownMegabytes: (after.maxRSS - before.maxRSS) / 1024,
    seconds: (after.userCPUTime + after.systemCPUTime - before.userCPUTime - before.systemCPUTime) / 1e6,
  };
}

/** Packs a piece many times over without ever holding the whole. */
async function packMany(piece: (at: number) => string, times: number): Promise<{ packed: Buffer; bytes: number }> {
  const packer = createDeflateRaw({ level: 6 });
  const chunks: Buffer[] = [];
  packer.on('data', (chunk: Buffer) => chunks.push(chunk));
  let bytes = 0;
  for (let at = 0; at < times; at += 1) {
    const text = Buffer.from(piece(at));
    bytes += text.length;
    await new Promise((resolve) => {
      packer.write(text, resolve);
    });
  }
  await new Promise((resolve) => {
    packer.on('end', resolve);
    packer.end();
  });
  return { packed: Buffer.concat(chunks), bytes };
}

describe('a zip bomb', () => {
  const tooLarge = { why: 'too_large', limit: REGISTER_LIMITS.unpackedBytesMax };
  const nothing = (megabytes: number) => packMany(() => ' '.repeat(MEGABYTE), megabytes);

  it('is refused before it is unpacked when it owns up to its size', async () => {
    const { packed, bytes } = await nothing(200);
    const bomb = aWorkbook({ name: SHEET_PART, content: '', packed, claimedBytes: bytes });
    expect(bomb.length).toBeLessThan(MEGABYTE);
    const { grownMegabytes } = await costOf(async () => {
      expect(await refusalOf(bomb)).toEqual(tooLarge);
    });
    expect(grownMegabytes).toBeLessThan(20);
  });

  it('is refused when it is small enough but unpacks hundreds of times', async () => {
    const { packed, bytes } = await nothing(90);
    expect(await refusalOf(aWorkbook({ name: SHEET_PART, content: '', packed, claimedBytes: bytes }))).toEqual(tooLarge);
  });

  it('is stopped at the size it claimed when it lies', async () => {
    const { packed } = await nothing(200);
    const bomb = aWorkbook({ name: SHEET_PART, content: '', packed, claimedBytes: 30_000 });
    const { seconds } = await costOf(async () => {
      expect(await refusalOf(bomb)).toEqual({ why: 'not_a_sheet' });
    });
    expect(seconds).toBeLessThan(1); // four when all of it is unpacked
  });

  it('is refused for the sum of its parts and for their number', async () => {
    const half = deflateRawSync(Buffer.alloc(60 * MEGABYTE, 'ab cd ef gh '));
    const parts = ['a', 'b'].map((name) => ({ name, content: '', packed: half, claimedBytes: 60 * MEGABYTE }));
    expect(await refusalOf(aWorkbook(goodSheet(), parts))).toEqual(tooLarge);
    expect(
      await refusalOf(
        aWorkbook(
          goodSheet(),
          Array.from({ length: 1001 }, (_, at) => ({ name: `p${at}`, content: '' })),
        ),
      ),
    ).toEqual(tooLarge);
  });
});

describe('a million rows', () => {
  const ROWS = 1_000_000;
  const PER_PIECE = 1000;
  const tooMany = { why: 'too_many_rows', limit: REGISTER_LIMITS.rowsMax };

  it('are refused early from a workbook', async () => {
    const header = `<worksheet><sheetData>${textRow(1, HEADER)}`;
    const row = (at: number) => `<row><c><v>3</v></c><c/><c><v>${(at * 7919) % 100_003}</v></c></row>`;
    const { packed, bytes } = await packMany(
      (piece) => (piece === 0 ? header : '') + Array.from({ length: PER_PIECE }, (_, at) => row(piece * PER_PIECE + at)).join(''),
      ROWS / PER_PIECE,
    );
    const file = aWorkbook({ name: SHEET_PART, content: '', packed, claimedBytes: bytes });
    expect(bytes).toBeLessThan(REGISTER_LIMITS.unpackedBytesMax);
    expect(file.length).toBeLessThan(REGISTER_LIMITS.bytesMax);
    const { grownMegabytes, seconds } = await costOf(async () => {
      expect(await refusalOf(file)).toEqual(tooMany);
    });
    expect(grownMegabytes).toBeLessThan(150);
    expect(seconds).toBeLessThan(10);
  });

  it('are refused early from a .csv', async () => {
    const file = Buffer.from(`${HEADER.join(',')}\n${'3,,1\n'.repeat(ROWS)}`);
    const { grownMegabytes } = await costOf(async () => {
      expect(await refusalOf(file)).toEqual(tooMany);
    });
    expect(grownMegabytes).toBeLessThan(150);
  });

  it('that are empty are passed by', async () => {
    const { packed, bytes } = await packMany(
      (piece) =>
        piece === 0
          ? `<worksheet><sheetData>${textRow(1, HEADER)}${textRow(2, aHomeRow())}`
          : piece === 200
            ? '</sheetData></worksheet>'
            : `<row r="${piece + 2}"><c r="A${piece + 2}" s="1"/></row>`,
      201,
    );
    const { crc32, inflateRawSync } = await import('node:zlib');
    const file = aWorkbook({ name: SHEET_PART, content: '', packed, claimedBytes: bytes, crc: crc32(inflateRawSync(packed)) });
    expect(await parseRegisterFile(file)).toMatchObject({ readable: true, register: { totals: { rows: 1, homes: 1 } } });
  });

  it('do not make a far row cost memory', async () => {
    const far = textRow(1_048_576, aHomeRow());
    const { grownMegabytes } = await costOf(async () => {
      expect(await parseRegisterFile(aWorkbook(aSheet(textRow(1, HEADER) + far)))).toMatchObject({
        register: { rows: [{ row: 1_048_576 }] },
      });
    });
    expect(grownMegabytes).toBeLessThan(20);
  });
});

describe('a hundred thousand columns', () => {
  const COLUMNS = 100_000;

  it('of a workbook are read past, in little memory', async () => {
    const wide = textRow(2, aHomeRow()).replace('</row>', `<c r="Z2"><v>1</v></c>${'<c><v>1</v></c>'.repeat(COLUMNS)}</row>`);
    const { grownMegabytes } = await costOf(async () => {
      expect(await parseRegisterFile(aWorkbook(aSheet(textRow(1, HEADER) + wide)))).toMatchObject({ register: { totals: { homes: 1 } } });
    });
    expect(grownMegabytes).toBeLessThan(60);
  });

  it('of a .csv are more than a line may hold', async () => {
    const file = Buffer.from(`${aRegisterCsv([aHomeRow()])}${',1'.repeat(COLUMNS)}`);
    expect(await refusalOf(file)).toEqual({ why: 'not_a_sheet' });
  });
});

it('more merged cells than a register can have are refused', async () => {
  const merges = Array.from({ length: 50_001 }, (_, at) => `<mergeCell ref="A${at * 2 + 2}:A${at * 2 + 3}"/>`).join('');
  const file = aWorkbook(aSheet(textRow(1, HEADER) + textRow(2, aHomeRow()), `<mergeCells>${merges}</mergeCells>`));
  expect(await refusalOf(file)).toEqual({ why: 'not_a_sheet' });
});
