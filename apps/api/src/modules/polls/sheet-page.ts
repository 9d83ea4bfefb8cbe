import {
  areaWords,
  bodyOf,
  CHOICES,
  conditionWords,
  criterionTitle,
  dayAndWeekday,
  dayOf,
  parkingOnRollWords,
  type Choice,
  type Criterion,
  type Figures,
  type PublicFlag,
  type PublicPack,
} from '@silin/shared';
import { drawQr, FlowingPaper, MILLIMETRE, type Paper } from '../../platform/paper';

export type SheetLine = Readonly<{ words: string; approve: Figures; became: string }>;
/** What hangs on the board: what the public pack holds, and who puts it up. */
export type SheetFacts = Readonly<{
  pack: PublicPack;
  criteria: readonly Criterion[];
  /** What came of each thing, where several were put. */
  lines: readonly SheetLine[];
  by: string;
  scope: string;
  words: string;
  /** How many ballots came in by which way. */
  ways: string;
  period: string;
  /** What the picture opens. */
  address: string;
}>;

export const SHEET_MARGIN = 12 * MILLIMETRE;
/** Heading, how to check, both fingerprints, what is not proven and where to go: held side by side with a phone. */
const CHECKING = 139;
const QR_SIDE = 28 * MILLIMETRE;
const GUTTER = 6 * MILLIMETRE;
const NAMED = [0.17, 0.83];
const PASSED = '#2F7D5B';
const OFFICIAL = '#C8372D';
const QUIET = '#444';

/** One sheet of public figures: nothing on it speaks of a single ballot, a home or a person. */
export function drawSheet(paper: Paper, facts: SheetFacts): void {
  const sheet = new FlowingPaper(paper, SHEET_MARGIN);
  drawHead(sheet, paper, facts);
  drawCriteria(sheet, facts);
  drawTotals(sheet, facts.pack);
  drawLines(sheet, facts);
  drawFlags(sheet, facts);
  drawChecking(sheet, facts.pack);
}

function drawHead(sheet: FlowingPaper, paper: Paper, { pack, by, scope, words, ways, period, address }: SheetFacts): void {
  sheet.line('业主表决结果公示', { size: 21, font: 'strong', colour: OFFICIAL, gap: 4 });
  sheet.aside(
    QR_SIDE + GUTTER,
    ({ x, y, width }) => {
      const left = x + width - QR_SIDE;
      drawQr(paper, address, { x: left, y, side: QR_SIDE });
      paper
        .fillColor(QUIET)
        .font('text')
        .fontSize(9)
        .text('微信扫码看结果', left, y + QR_SIDE + 3, { width: QR_SIDE, align: 'center' });
      return QR_SIDE + 18;
    },
    () => {
      sheet.line(pack.question, { size: 15, font: 'strong', gap: 6 });
      sheet.line(pack.passed ? '通过了' : '没有通过', { size: 17, font: 'strong', colour: pack.passed ? PASSED : OFFICIAL, gap: 5 });
      sheet.line(words, { size: 11.5 });
    },
  );
  sheet.row(['谁来决定', `${scope}全体业主`], NAMED);
  sheet.row(['投票时间', period], NAMED);
  sheet.row(['按什么规则', `${pack.title}（第 ${pack.ruleVersion} 版）。${pack.source}`], NAMED);
  if (pack.clause) sheet.row(['议事规则的规定', pack.clause], NAMED);
  sheet.row(['怎么投的', ways], NAMED);
  sheet.row(['公示', `${by}，${dayAndWeekday(dayOf(new Date(pack.certifiedAt)))}由系统计票`], NAMED);
  sheet.rule();
}

function drawCriteria(sheet: FlowingPaper, { pack, criteria }: SheetFacts): void {
  sheet.heading('一条一条对过');
  for (const { met, words } of pack.procedure)
    sheet.row([met ? '做到' : '没做到', words], [0.12, 0.88], { colour: met ? '#000' : OFFICIAL });
  for (const criterion of criteria) {
    const body = bodyOf(pack.rulePack);
    const { word, detail } = conditionWords(criterion, body);
    sheet.row([word, `${criterionTitle(criterion.name, body)}：${detail}`], [0.12, 0.88], { colour: criterion.met ? '#000' : OFFICIAL });
  }
  sheet.rule();
}

function drawTotals(sheet: FlowingPaper, { all, participants, choices, spoilt, silent, slate }: PublicPack): void {
  sheet.heading('一共多少');
  const columns: readonly (readonly [string, PublicPack['all']])[] = [
    ['名册上', all],
    ['来投的', participants],
    // Of several things, what was said stands line by line.
    ...(slate ? [] : (Object.keys(CHOICES) as Choice[]).map((choice) => [CHOICES[choice], choices[choice]] as const)),
    ...(spoilt.heads > 0 ? [['废票', spoilt] as const] : []),
    ...(silent.figures.heads > 0
      ? [[silent.joined ? `没交的（已算进${CHOICES[silent.joined]}）` : '没交的', silent.figures] as const]
      : []),
  ];
  const shares = [0.1, ...columns.map(() => 0.9 / columns.length)];
  sheet.row(['', ...columns.map(([name]) => name)], shares, { colour: QUIET });
  sheet.row(['人数', ...columns.map(([, { heads }]) => heads.toLocaleString('en-US'))], shares);
  sheet.row(['面积', ...columns.map(([, { areaCm2 }]) => areaWords(areaCm2))], shares, { size: 9.5 });
  sheet.rule();
}

function drawLines(sheet: FlowingPaper, { lines }: SheetFacts): void {
  if (lines.length === 0) return;
  sheet.heading('一个一个看');
  const shares = [0.42, 0.18, 0.22, 0.18];
  sheet.row(['', '同意的人数', '同意的面积', '结果'], shares, { colour: QUIET });
  for (const { words, approve, became } of lines)
    sheet.row([words, approve.heads.toLocaleString('en-US'), areaWords(approve.areaCm2), became], shares);
  sheet.rule();
}

function drawFlags(sheet: FlowingPaper, { pack }: SheetFacts): void {
  sheet.heading('看结果时要知道');
  sheet.line(`${rollWords(pack)}${pack.flags.length === 0 ? '别的没有要提醒的。' : ''}`);
  for (const flag of pack.flags) drawFlag(sheet, flag, pack);
  sheet.rule();
}

function drawFlag(sheet: FlowingPaper, { words, other }: PublicFlag, { criteria, rulePack }: PublicPack): void {
  sheet.line(words);
  if (!other) return;
  const body = bodyOf(rulePack);
  const shares = [0.3, 0.35, 0.35];
  sheet.row(['', `算数的：${other.counted}`, `要是${other.words}`], shares, { colour: QUIET });
  for (const counted of criteria) {
    const beside = other.criteria.find(({ name }) => name === counted.name);
    if (!beside) continue;
    const said = (one: typeof counted) =>
      `${one.met ? '够' : '不够'}：${one.name.endsWith('.area') ? `${areaWords(one.part)} / ${areaWords(one.whole)}` : `${one.part} / ${one.whole} 人`}`;
    sheet.row([criterionTitle(counted.name, body), said(counted), said(beside)], shares, { size: 9.5 });
  }
}

/** What was said of the roll, and what was done about it. */
function rollWords(pack: PublicPack): string {
  const { roll } = pack;
  const answered = roll.objections > 0 ? `公开核对时收到异议 ${roll.objections} 条，都答复了` : '公开核对时没有人提出异议';
  const corrected = roll.corrections > 0 ? `公告后、开投前更正 ${roll.corrections} 次` : '公告后没有更正过';
  const found = roll.findings > 0 ? `开投后查出有错 ${roll.findings} 次，名册没有动` : '开投后没有查出错';
  return `名册：共 ${roll.heads} 位业主、${areaWords(roll.areaCm2)}。${parkingOnRollWords(pack.parkingCounts, { clause: pack.clause, areaCm2: roll.parkingCm2 })}${answered}；${corrected}；${found}。`;
}

function drawChecking(sheet: FlowingPaper, { rollSha256, ballotsRoot }: PublicPack): void {
  sheet.heading('怎么核对', CHECKING);
  sheet.line('扫上面的码，看结果和每一条的数；名册上的业主还能让手机一票一票重新数。这两串号和手机上的一样，名册和选票就没有动过：');
  sheet.line(`名册 ${rollSha256}`, { size: 8.5 });
  sheet.line(`选票 ${ballotsRoot}`, { size: 8.5 });
  sheet.line('这张公示没有证明的：投票的人是凭名册和工作人员核对认出来的，没有人脸核验；这张纸和这些数没有数字证书（CA）签名。', {
    size: 9,
    colour: QUIET,
  });
  sheet.line('觉得表决有问题的，可以向街道反映；侵害了您的权益的，知道以后一年内可以请法院撤销（《民法典》第二百八十条）。', {
    size: 9,
    colour: QUIET,
  });
}
