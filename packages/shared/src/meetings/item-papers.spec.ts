import { MEETING_LIMITS } from '../contract/limits';
import { MEETING_STATES } from '../lifecycle/meeting.lifecycle';
import { hasRoomForPaper, isHandingOut, takesPapers } from './item-papers';

describe('papers of an item', () => {
  it('are handed out until the meeting is over, but not for a day that nobody knows', () => {
    expect(MEETING_STATES.filter(isHandingOut)).toEqual(['planned', 'announced', 'in_session']);
  });

  it('come no more once the item has ended', () => {
    expect(takesPapers('in_session', { ended: false })).toBe(true);
    expect(takesPapers('in_session', { ended: true })).toBe(false);
    expect(takesPapers('postponed', { ended: false })).toBe(false);
  });

  it('are so many at most', () => {
    expect([hasRoomForPaper(MEETING_LIMITS.itemPapersMax - 1), hasRoomForPaper(MEETING_LIMITS.itemPapersMax)]).toEqual([true, false]);
  });
});
