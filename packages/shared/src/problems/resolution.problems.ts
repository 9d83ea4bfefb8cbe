import { said, SAMPLE_ID, telling } from './problem';

/** Resolutions. */
export const RESOLUTION_PROBLEMS = {
  'resolution.not_passed': telling<{ pollId: string }>(409, () => '这次表决没有通过，不能形成协商意见。', { pollId: SAMPLE_ID }),
  'resolution.not_effective': telling<{ effectiveOn: string | null }>(409, ({ effectiveOn }) => effectiveOn ? `公示还没有结束，${said(effectiveOn)}起可以派工。` : '公示还没有开始。', { effectiveOn: '2026-11-28' }, { effectiveOn: null }),
  'resolution.exists': telling<{ resolutionId: string }>(409, () => '这次表决的协商意见已经写好了。', { resolutionId: SAMPLE_ID }),
};
