import { COMMUNITY_DEFAULTS, ISSUE_LIMITS, MEETING_LIMITS, PAGE_LIMITS, PHOTO_LIMITS, PUBLIC_DISPLAY_DAYS, REGISTER_LIMITS, SESSION_LIMITS, TASK_LIMITS } from './limits';
import * as limits from './limits';

const MEBIBYTE = 1_048_576;
/** Every figure of every table, by name. */
const figures = Object.values(limits).flatMap((table) => (typeof table === 'object' ? Object.entries(table) : [])).filter((entry): entry is [string, number] => typeof entry[1] === 'number');

describe('limits', () => {
  it.each(figures)('%s = %i is a positive whole number', (_name, figure) => {
    expect(Number.isInteger(figure) && figure > 0).toBe(true);
  });

  it('leave room between the least and the most', () => {
    for (const table of Object.values(limits)) {
      if (typeof table !== 'object') continue;
      const byName = table as Readonly<Record<string, number>>;
      for (const [name, least] of Object.entries(byName)) {
        const most = byName[name.replace(/Min$/, 'Max')];
        if (name.endsWith('Min') && most !== undefined) expect(least).toBeLessThan(most);
      }
    }
    expect(ISSUE_LIMITS.reasonMin).toBeLessThan(ISSUE_LIMITS.reasonMax);
    expect(PAGE_LIMITS.size).toBeLessThanOrEqual(PAGE_LIMITS.sizeMax);
  });

  it('let a matter be said in one sentence and shown with nine photos', () => {
    expect(ISSUE_LIMITS.textMin).toBeLessThanOrEqual(6);
    expect(ISSUE_LIMITS.titleMax).toBeLessThan(ISSUE_LIMITS.textMax);
    expect(ISSUE_LIMITS.photosMax).toBe(9);
    expect(TASK_LIMITS.photosMax).toBe(9);
    expect(TASK_LIMITS.deliverBeforeMin + TASK_LIMITS.deliverAfterMin).toBeLessThanOrEqual(TASK_LIMITS.photosMax);
  });

  it('take a phone’s photo and keep a picture that fits a page', () => {
    expect(PHOTO_LIMITS.bytesMax).toBeGreaterThanOrEqual(10 * MEBIBYTE);
    expect(PHOTO_LIMITS.bytesMax).toBeLessThan(20 * MEBIBYTE);
    expect(PHOTO_LIMITS.pixelsMax).toBeGreaterThanOrEqual(48_000_000);
    expect(PHOTO_LIMITS.sideMax ** 2).toBeLessThan(PHOTO_LIMITS.pixelsMax);
  });

  it('take the register of a large community in one file', () => {
    expect(REGISTER_LIMITS.rowsMax).toBeGreaterThanOrEqual(10_000);
    expect(REGISTER_LIMITS.badRowsShown).toBeLessThan(REGISTER_LIMITS.rowsMax);
  });

  it('end an access token long before its session, and a check-in code within a minute', () => {
    expect(SESSION_LIMITS.accessMinutes * 60).toBeLessThan(SESSION_LIMITS.refreshDays * 86_400);
    expect(SESSION_LIMITS.refreshGraceSeconds).toBeLessThanOrEqual(10);
    expect(MEETING_LIMITS.codeSeconds).toBeLessThanOrEqual(60);
  });

  it('rate from one star to five', () => {
    expect([TASK_LIMITS.starsMin, TASK_LIMITS.starsMax]).toEqual([1, 5]);
  });

  it('keep what is published up for the 15 days of art. 34, longer than objections are heard', () => {
    expect(PUBLIC_DISPLAY_DAYS).toBe(15);
    expect(COMMUNITY_DEFAULTS.consensusObjectionDays).toBeLessThan(PUBLIC_DISPLAY_DAYS);
  });

  it('ask more than one supporter to speak where the author is silent', () => {
    expect(COMMUNITY_DEFAULTS.supportersToJudge).toBe(3);
  });
});
