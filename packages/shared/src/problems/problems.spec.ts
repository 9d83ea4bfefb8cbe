import { LIFECYCLES, type Lifecycle, type Need } from '../lifecycle';
import { PROBLEM_CODES as codes, PROBLEMS, sentenceOf, statusOf, type ProblemCode } from './problems';

/** Every sentence with every set of sample facts. */
const spoken = codes.flatMap((code) => PROBLEMS[code].samples.map((facts) => [code, sentenceOf(code, facts as never)] as const));

const ALWAYS: readonly Need[] = ['reason'];

/** Latin that a resident may meet: sizes and the endings of a spreadsheet. */
const KNOWN_LATIN = /PDF|MB|KB|\.xlsx|\.csv/g;
/** Words of the machine or of the office, which say nothing to a neighbour. */
const OFFICE = /状态|不允许|非法|无效|参数|操作|异常|错误|失败|权限|校验|系统繁忙|服务器|后台|该用户|禁止/;

describe('every refusal', () => {
  it('has a status that says no', () => {
    for (const code of codes) expect(statusOf(code)).toBeGreaterThanOrEqual(400);
    expect(codes.filter((code) => statusOf(code) >= 500).sort()).toEqual(['busy', 'unexpected', 'wechat.unavailable']);
  });

  it('is named thing.reason', () => {
    for (const code of codes) expect(code).toMatch(/^[a-z]+(\.[a-z_]+)?$|^not_found$/);
  });

  it.each<[number, ProblemCode[]]>([
    [401, ['session.missing', 'session.expired', 'session.ended', 'session.refresh_reused', 'wechat.code_invalid']],
    [404, ['not_found', 'pc.code_unknown', 'screen.code_unknown']],
    [410, ['checkin.code_expired', 'code.unusable', 'pc.expired', 'screen.ended']],
    [429, ['request.too_many', 'claim.too_many', 'issue.unverified_too_many', 'code.too_many_tries', 'pc.too_many_tries']],
  ])('answers %i for %j only', (status, expected) => {
    expect(codes.filter((code) => statusOf(code) === status).sort()).toEqual(expected.sort());
  });
});

describe.each(spoken)('the sentence of %s: %s', (code, sentence) => {
  it('is a whole sentence that fits a phone', () => {
    expect(sentence).toMatch(/[。？]$/);
    expect(sentence.length).toBeLessThanOrEqual(60);
    expect(sentence).not.toMatch(/[，、：][。？]|由来|undefined|NaN|null|object/);
  });

  it('shows no code and speaks no office Chinese', () => {
    expect(sentence.replace(KNOWN_LATIN, '')).not.toMatch(/[A-Za-z_]/);
    expect(sentence).not.toContain(code);
    expect(sentence).not.toMatch(OFFICE);
  });
});

describe('a sentence tells the facts', () => {
  it.each<[string, string]>([
    [sentenceOf('meeting.notice_too_short', { earliestOn: '2026-12-03', noticeDays: 10 }), '要提前 10 天通知，最早能定在12月3日。'],
    [sentenceOf('claim.already_pending', { sentOn: '2026-01-05' }), '您1月5日已经提交过，网格员正在核对。'],
    [sentenceOf('request.too_large', { limitBytes: 262_144 }), '内容太大了，最多 256KB。'],
    [sentenceOf('request.too_large', { limitBytes: 1_048_576 }), '内容太大了，最多 1MB。'],
    [sentenceOf('photo.too_large', { limitBytes: 12_582_912 }), '这张照片太大，最多 12MB。'],
    [sentenceOf('action.not_allowed', { needs: ['clock', 'secretary', 'committee_member'] }), '这一步要由社区书记、居委会成员来做。'],
    [sentenceOf('action.not_allowed', { needs: ['clock'] }), '这一步到了时间会自动办，请过后再来看。'],
    [sentenceOf('action.incomplete', { needs: ['evidence'] }), '请附上照片再提交。'],
    [sentenceOf('action.incomplete', { needs: ['until', 'reason'] }), '请选好日期、写明理由再提交。'],
    [sentenceOf('poll.not_open', { state: 'announced', opensAt: null, closesAt: null }), '表决还没有开始。'],
    [sentenceOf('poll.not_open', { state: 'counting', opensAt: null, closesAt: null }), '表决已经结束。'],
    [sentenceOf('resolution.not_effective', { effectiveOn: '2026-11-28' }), '公示还没有结束，11月28日起可以派工。'],
    [sentenceOf('register.file_unreadable', { why: 'columns_missing', columns: ['楼栋', '面积'] }), '名册缺少必需的列，请照模板补上再传。缺少：楼栋、面积。'],
  ])('%s', (sentence, expected) => {
    expect(sentence).toBe(expected);
  });

  it('reads well for whoever a lifecycle names', () => {
    for (const { table } of Object.values(LIFECYCLES) as { table: Lifecycle<string> }[]) {
      for (const { by, needs = ALWAYS } of Object.values(table).flatMap((edges) => Object.values(edges))) {
        expect(sentenceOf('action.not_allowed', { needs: by })).toMatch(/^这一步(要由[\u4e00-\u9fff、/]+来做|到了时间会自动办，请过后再来看)。$/);
        expect(sentenceOf('action.incomplete', { needs })).toMatch(/^请[\u4e00-\u9fff、]+再提交。$/);
      }
    }
  });
});
