import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayWords, type QuestionEnding } from '@silin/shared';
import { Notices, type NoticeText } from '../../notices';
import { PeopleDirectory } from '../../people';
import type { MeetingEntity } from '../meeting.entity';
import { cut, forInbox } from '../said';
import { supportersOf } from './question-figures';
import type { QuestionEntity } from './question.entity';

const SHOWN_QUESTION = 60;

/** Who asked, and who wanted to know as well, hear how it ended. */
@Injectable()
export class QuestionNotices {
  constructor(
    private readonly notices: Notices,
    private readonly people: PeopleDirectory,
  ) {}

  async ended(em: EntityManager, meeting: MeetingEntity, question: QuestionEntity): Promise<void> {
    const { questionId, askerPersonId, issueId, text } = question;
    const supporters = await supportersOf(em, questionId);
    const accounts = await this.people.userIdsOf([...supporters, ...(askerPersonId ? [askerPersonId] : [])], em);
    const link: NoticeText['link'] = issueId ? { kind: 'issue', id: issueId } : { kind: 'meeting', id: meeting.meetingId };
    const words = forInbox(`「${cut(text, SHOWN_QUESTION)}」${outcomeWords(question)}`);
    const onceKey = `question.ended.${questionId}`;
    const asker = askerPersonId ? (accounts.get(askerPersonId) ?? []) : [];
    await this.notices.tellUsers(em, asker, { onceKey, title: '您问的有回音了', words, link });
    const others = supporters.flatMap((personId) => accounts.get(personId) ?? []);
    await this.notices.tellUsers(em, others, { onceKey, title: '您也想问的有回音了', words, link });
  }
}

/** How a question ended, in one breath. */
export function outcomeWords({ state, byName, endingText, dueOn }: QuestionEntity): string {
  const words: Readonly<Record<QuestionEnding, string>> = {
    answered: `${byName ?? ''}当场答：${endingText ?? ''}`,
    promised: `交给${byName ?? ''}去办，最晚${dueOn ? dayWords(dueOn) : ''}办完。点开能看进展。`,
    whistled: `社区已经吹哨，报给${byName ?? ''}去办，最晚${dueOn ? dayWords(dueOn) : ''}办完。点开能看进展。`,
    not_possible: `暂时办不了：${endingText ?? ''}`,
  };
  return state in words ? words[state as QuestionEnding] : '';
}
