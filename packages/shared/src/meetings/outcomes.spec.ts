import { formRules, keepsMatters, MEETING_FORMS, type MeetingForm } from './forms';
import { issuerName } from './issuer';
import { decidesAt, leadsOn, leavingWords, outcomeWord, resolutionKindOf } from './outcomes';

const forms = Object.keys(MEETING_FORMS) as MeetingForm[];

describe('what comes out of a meeting', () => {
  it('is an opinion where neighbours talk, a decision where the law says who decides, nothing where nobody votes', () => {
    expect(resolutionKindOf('council')).toBe('deliberation');
    expect(resolutionKindOf('representatives')).toBe('assembly');
    expect(resolutionKindOf('villager_representatives')).toBe('assembly');
    expect(forms.filter((form) => resolutionKindOf(form) === null)).toEqual(forms.filter((form) => !formRules(form).canVote || leadsOn(form)));
    expect(forms.filter(leadsOn)).toEqual(['party_branch', 'both_committees', 'party_members']);
  });

  it('is carried only where it binds; elsewhere it is agreed', () => {
    expect(forms.filter(decidesAt)).toEqual(forms.filter((form) => formRules(form).results.includes('decision')));
    expect([outcomeWord('council', 'agreed'), outcomeWord('council', 'not_adopted')]).toEqual(['谈成了', '没谈成']);
    expect([outcomeWord('representatives', 'agreed'), outcomeWord('representatives', 'not_adopted')]).toEqual(['通过了', '没通过']);
    expect([outcomeWord('party_members', 'agreed'), outcomeWord('party_members', 'not_adopted')]).toEqual(['通过了', '没通过']);
    for (const form of forms) expect([outcomeWord(form, 'left_open'), leavingWords(form).sure]).toEqual(keepsMatters(form) ? ['看业主投票', '谈完了，等业主投票'] : ['先留着', '留着，下回再谈']);
  });
});

it('the papers of a meeting are signed by whoever calls it', () => {
  expect(issuerName('council', { name: '柳园社区', kind: 'urban' })).toBe('柳园社区居委会');
  const village = { name: '柳树村', kind: 'village' } as const;
  expect((['villager_representatives', 'party_branch', 'both_committees', 'party_members'] as const).map((form) => issuerName(form, village))).toEqual([
    '柳树村村委会', '柳树村党支部', '柳树村党支部、村委会', '柳树村党支部',
  ]);
});
