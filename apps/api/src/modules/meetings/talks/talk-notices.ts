import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clockTimeOf, dayWords } from '@silin/shared';
import { CommunityDirectory } from '../../communities';
import { Notices, type NoticeText } from '../../notices';
import { PeopleDirectory } from '../../people';
import type { MeetingEntity } from '../meeting.entity';
import { forInbox, saidInstant } from '../said';
import { spanOf } from './talk-times';
import { TalkEntity } from './talk.entity';

/** What whoever holds a time hears: only on their own phones, and never what it is about. */
@Injectable()
export class TalkNotices {
  constructor(
    private readonly notices: Notices,
    private readonly people: PeopleDirectory,
    private readonly communities: CommunityDirectory,
  ) {}

  async booked(em: EntityManager, meeting: MeetingEntity, talk: TalkEntity): Promise<void> {
    const { name } = await this.communities.venue(meeting.communityId, meeting.venueId, em);
    const when = saidInstant(spanOf(meeting, talk).startsAt);
    await this.tellHolder(em, meeting, talk, {
      onceKey: `talk.booked.${talk.talkId}`,
      title: '跟书记约好了',
      words: `${when}，在${name}，跟书记单独谈 ${talk.minutes} 分钟。来不了请点开让出来，别的邻居好约。`,
    });
  }

  async givenBack(em: EntityManager, meeting: MeetingEntity, talk: TalkEntity): Promise<void> {
    await this.tellHolder(em, meeting, talk, {
      onceKey: `talk.givenBack.${talk.talkId}`,
      title: '约书记的时间让出来了',
      words: `工作人员替您让出了 ${saidInstant(spanOf(meeting, talk).startsAt)} 跟书记谈的时间。还想谈，请另约一个。`,
    });
  }

  /** Whoever came and was told nothing in writing hears nothing more. */
  async ended(em: EntityManager, meeting: MeetingEntity, talk: TalkEntity): Promise<void> {
    const words = endingWords(talk);
    if (words === '') return;
    const link: NoticeText['link'] = talk.issueId ? { kind: 'issue', id: talk.issueId } : undefined;
    const title = talk.state === 'missed' ? '跟书记没谈成' : '您跟书记谈的有回音了';
    await this.tellHolder(em, meeting, talk, { onceKey: `talk.ended.${talk.talkId}`, title, words, link });
  }

  /** The same words for everybody; whoever holds a time reads first what becomes of it. */
  async tellAll(
    em: EntityManager,
    meeting: MeetingEntity,
    userIds: readonly string[],
    text: NoticeText,
    ofTalk: (clockTime: string) => string,
  ): Promise<void> {
    const talks = await em.findBy(TalkEntity, { meetingId: meeting.meetingId, state: 'booked' });
    const accounts = await this.people.userIdsOf(
      talks.map(({ personId }) => personId),
      em,
    );
    const holders = new Set([...accounts.values()].flat());
    await this.notices.tellUsers(
      em,
      userIds.filter((userId) => !holders.has(userId)),
      text,
    );
    for (const talk of talks) {
      const words = `${ofTalk(clockTimeOf(spanOf(meeting, talk).startsAt))}${text.words}`;
      await this.tellHolder(em, meeting, talk, { ...text, words, link: undefined });
    }
  }

  private async tellHolder(em: EntityManager, { meetingId }: MeetingEntity, { personId }: TalkEntity, text: NoticeText): Promise<void> {
    const accounts = (await this.people.userIdsOf([personId], em)).get(personId) ?? [];
    const link = text.link ?? { kind: 'talks', id: meetingId };
    await this.notices.tellUsers(em, accounts, { ...text, link, words: forInbox(text.words) });
  }
}

/** How it ended, for whoever came; empty where there is nothing to add to what was said. */
function endingWords({ state, byName, dueOn, endingText }: TalkEntity): string {
  if (state === 'promised') return `交给${byName ?? ''}去办，最晚${dueOn ? dayWords(dueOn) : ''}办完。点开能看进展。`;
  if (state === 'not_possible') return `暂时办不了：${endingText ?? ''}`;
  if (state === 'missed') return '这次没谈成。想谈可以约下一场书记见面会，急事请点「我要提事」。';
  return endingText ? `书记说：${endingText}` : '';
}
