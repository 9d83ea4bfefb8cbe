import { plain, said, SAMPLE_ID, telling } from './problem';

/** Resolutions. */
export const RESOLUTION_PROBLEMS = {
  'resolution.not_passed': telling<{ pollId: string }>(409, () => '这次表决没有通过，不能写出来公示。', { pollId: SAMPLE_ID }),
  'resolution.not_effective': telling<{ effectiveOn: string | null }>(409, ({ effectiveOn }) => effectiveOn ? `公示还没有结束，${said(effectiveOn)}起可以派工。` : '公示还没有开始。', { effectiveOn: '2026-11-28' }, { effectiveOn: null }),
  'resolution.exists': telling<{ resolutionId: string }>(409, () => '这次表决的结果已经写好了。', { resolutionId: SAMPLE_ID }),
  'resolution.posted_enough': telling<{ postings: number }>(409, ({ postings }) => `这份公示已经记了 ${postings} 处张贴，够了。`, { postings: 10 }),
  'resolution.under_objection': plain(409, '有异议还没有答复完，都答复了才能派工。'),
  'resolution.suspended': plain(409, '已经暂停执行，等有权的部门作出决定再办。'),
  'resolution.objections_over': telling<{ until: string | null }>(409, ({ until }) => until ? `提异议的日子到${said(until)}，已经过了。有新情况可以再提一件事。` : '现在不是提异议的时候，请看上面写的日子。', { until: '2026-11-28' }, { until: null }),
  'resolution.not_electorate': telling<{ objectors: 'residents' | 'roll' }>(403, ({ objectors }) => objectors === 'roll' ? '这次表决名册里的业主才能提异议。您有话说，可以找网格员。' : '住在本社区的居民才能提异议。请到「我的」里认领您的房屋。', { objectors: 'roll' }, { objectors: 'residents' }),
  'objection.already_made': telling<{ madeOn: string }>(409, ({ madeOn }) => `${said(madeOn)}已经提过异议了，等社区答复。`, { madeOn: '2026-11-24' }),
  'objection.needs_second': plain(403, '登记的人不能自己核对，请另一位工作人员来核对。'),
  'objection.own_case': plain(403, '这条异议跟您有关，请换一位不相干的来办。'),
  'objection.already_answered': plain(409, '这条异议已经有了结果，请刷新看看。'),
};
