import { openingFaultOf, OPENING_FAULTS, type PollToOpen } from './opening';
import { CN_OWNERS_ORDINARY, COMMUNITY_DELIBERATION } from './packs';

const due: PollToOpen = { pack: CN_OWNERS_ORDINARY, rollElectorate: 'owners', question: '是否同意换屋面防水？', announcedQuestion: '是否同意换屋面防水？' };

describe('a poll whose hour has come', () => {
  it('opens on the roll that its pack names, with the item of its notice', () => {
    expect(openingFaultOf(due)).toBeNull();
  });

  it.each<[string, Partial<PollToOpen>, string]>([
    ['on the roll of other people', { rollElectorate: 'participants' }, 'electorate'],
    ['under a pack that is voted on in a room', { pack: { ...CN_OWNERS_ORDINARY, window: 'in_meeting' } }, 'window'],
    ['under a pack of a deliberation', { pack: { ...COMMUNITY_DELIBERATION, effect: 'binding' } }, 'electorate'],
    ['with a question that was touched by one sign', { question: '是否同意换屋面防水。' }, 'item'],
    ['without a notice', { announcedQuestion: null }, 'item'],
  ])('does not open %s', (_, more, fault) => {
    expect(openingFaultOf({ ...due, ...more })).toBe(fault);
  });

  it('says why in words that everybody on the roll can read', () => {
    for (const words of Object.values(OPENING_FAULTS)) expect(words).toMatch(/^[\u4e00-\u9fff，]{8,40}$/);
  });
});
