import { formRules, gistWords, RESOLUTION_WORDS, type ValuesOf } from '@silin/shared';
import { dissentWords } from '../../meetings';
import type { MeetingFacts, ResolutionFacts } from '../facts/meeting-facts';
import { attendanceWords, dated, lines, matterWords, timed } from './words';

type Values = ValuesOf<'resolution'>;
const EFFECTS = { consensus: '协商意见，是大家商量出来的共识', binding: '决议，有约束力' } as const;
const SECRECY = { named: '记名', secret: '不记名' } as const;
const HANDS = '举手';

export const resolutionTitle = ({ resolution: { effect } }: ResolutionFacts): string => (effect === 'binding' ? '决议书' : '协商意见书');

export const resolutionValues = (facts: MeetingFacts, decided: ResolutionFacts): Values => ({
  head: {
    matter: matterWords(decided.issue),
    meeting: meetingWords(facts),
    studied: decided.studiedOn && `${dated(decided.studiedOn)}研究过`,
    attendance: attendanceWords(facts.figures),
  },
  vote: voteOf(decided),
  adopted: { proposals: lines(decided.adopted.map((gist) => gistWords(gist, decided.adopted))) },
  body: { text: decided.resolution.text },
  tasks: decided.tasks.map(({ title, assigneeName, dueOn }) => ({ title, carrier: assigneeName, dueOn: dated(dueOn) })),
  effect: effectOf(decided),
  closing: { by: facts.issuer, on: dated(decided.resolution.draftedAt) },
});

const meetingWords = ({ meeting: { form, title, startsAt }, venue }: MeetingFacts) =>
  `${timed(startsAt)}，${venue.name}，${formRules(form).title}「${title}」`;

function voteOf({ poll }: ResolutionFacts): Values['vote'] {
  if (!poll) return { question: null, secrecy: null, result: null, dissent: null };
  const { question, secrecy, method, words, result } = poll;
  return {
    question,
    secrecy: method === 'hands' ? HANDS : SECRECY[secrecy],
    result: words,
    dissent: (result && dissentWords(result)) || null,
  };
}

function effectOf({ resolution: { effect, publishedAt, objectionsUntil, effectiveAt, state } }: ResolutionFacts): Values['effect'] {
  return {
    effect: EFFECTS[effect],
    published: publishedAt && `${dated(publishedAt)}起公示${objectionsUntil ? `，${dated(objectionsUntil)}前可以提异议` : ''}`,
    state: RESOLUTION_WORDS[state],
    effectiveOn: effectiveAt && dated(effectiveAt),
  };
}
