import { RESOLUTION_WORDS, type ObjectionView, type ValuesOf } from '@silin/shared';
import { resolutionNumber } from '../../resolutions';
import type { MeetingFacts, ResolutionFacts } from '../facts/meeting-facts';
import { dated, matterWords } from './words';

type Values = ValuesOf<'publication'>;

export function publicationValues({ issuer, phone }: MeetingFacts, { resolution, issue, poll, objections }: ResolutionFacts): Values {
  const { publishedAt, displayedUntil, objectionsUntil, state, text } = resolution;
  return {
    head: {
      matter: matterWords(issue),
      number: resolutionNumber(resolution),
      vote: poll && `「${poll.question}」${poll.words}`,
    },
    body: { text },
    term: {
      displayed: publishedAt && `${dated(publishedAt)}${displayedUntil ? ` 至 ${dated(displayedUntil)}` : '起'}`,
      objecting: objectionsUntil && `${dated(objectionsUntil)}前，在小程序里提，或者到${issuer}填一张异议单，都会逐条答复`,
      phone,
      state: RESOLUTION_WORDS[state],
    },
    objections: objections.map(objectionRow),
    closing: { by: issuer, on: publishedAt && dated(publishedAt) },
  };
}

const objectionRow = ({ number, reason, stateWords, answer }: ObjectionView): Values['objections'][number] => ({
  number: String(number),
  reason,
  state: stateWords,
  answer: answer && `${answer.reason}（${answer.by}，${dated(new Date(answer.at))}）`,
});
