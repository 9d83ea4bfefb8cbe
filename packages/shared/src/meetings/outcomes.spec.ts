import { formRules, MEETING_FORMS, type MeetingForm } from './forms';
import { decidesAt, outcomeWord, resolutionKindOf } from './outcomes';

const forms = Object.keys(MEETING_FORMS) as MeetingForm[];

describe('what comes out of a meeting', () => {
  it('is an opinion where neighbours talk, a decision where the law says who decides, nothing where nobody votes', () => {
    expect(resolutionKindOf('council')).toBe('deliberation');
    expect(resolutionKindOf('representatives')).toBe('assembly');
    expect(resolutionKindOf('villager_representatives')).toBe('assembly');
    expect(forms.filter((form) => resolutionKindOf(form) === null)).toEqual(forms.filter((form) => !formRules(form).canVote));
  });

  it('is carried only where it binds; elsewhere it is agreed', () => {
    expect(forms.filter(decidesAt)).toEqual(forms.filter((form) => formRules(form).results.includes('decision')));
    expect([outcomeWord('council', 'agreed'), outcomeWord('council', 'not_adopted')]).toEqual(['谈成了', '没谈成']);
    expect([outcomeWord('representatives', 'agreed'), outcomeWord('representatives', 'not_adopted')]).toEqual(['通过了', '没通过']);
    for (const form of forms) expect(outcomeWord(form, 'left_open')).toBe('先留着');
  });
});
