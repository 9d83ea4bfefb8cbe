import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CONVENERS, dayWords, type Day } from '@silin/shared';
import { Notices } from '../notices';
import { PeopleDirectory } from '../people';
import { CheckInEntity } from './check-in.entity';
import type { MeetingEntity } from './meeting.entity';
import { forInbox } from './said';

type Of = Pick<MeetingEntity, 'meetingId' | 'communityId' | 'title'>;
export type Asking = Readonly<{ version: number; confirmUntil: Day }>;
const until = (day: Day) => `${dayWords(day)} 24:00 前说一声。`;

/** What people hear of minutes: those who were there, who objected, and the conveners. */
@Injectable()
export class MinutesNotices {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly notices: Notices,
  ) {}

  /** The first version asks for all of it, a later one for the section that was corrected. */
  async asked(em: EntityManager, meeting: Of, { version, confirmUntil }: Asking, section?: string): Promise<void> {
    const words =
      section === undefined
        ? `「${meeting.title}」的纪要写好了，看看写得对不对，对就点确认，${until(confirmUntil)}`
        : `「${meeting.title}」的纪要改了一处：${section}。别处没动，您说过的还算。再看一眼，${until(confirmUntil)}`;
    await this.notices.tellUsers(em, await this.attendeeAccounts(em, meeting.meetingId), {
      onceKey: `minutes.circulate.${meeting.meetingId}.${version}`,
      title: section === undefined ? '请您看看会议纪要' : '会议纪要改了一处',
      words: forInbox(words),
      link: { kind: 'meeting', id: meeting.meetingId },
    });
  }

  async objected(em: EntityManager, meeting: Of, objectionId: string): Promise<void> {
    await this.tellConveners(em, meeting, {
      onceKey: `minutes.object.${objectionId}`,
      title: '有人对纪要有意见',
      words: `「${meeting.title}」的纪要，有到会的人说有一处不对。请看看：要改就更正，不改就写明原因。`,
    });
  }

  async wordingKept(em: EntityManager, meeting: Of, objectionId: string, personId: string): Promise<void> {
    const userIds = (await this.people.userIdsOf([personId], em)).get(personId) ?? [];
    await this.notices.tellUsers(em, userIds, {
      onceKey: `minutes.kept.${objectionId}`,
      title: '您对纪要的意见有了答复',
      words: forInbox(`「${meeting.title}」的纪要这一处没有改，点开看原因。您的意见和答复都附在纪要后面。`),
      link: { kind: 'meeting', id: meeting.meetingId },
    });
  }

  async timeIsOver(em: EntityManager, meeting: Of, version: number, open: number): Promise<void> {
    const rest = open > 0 ? `还有 ${open} 条意见要答复，答复了就可以公布。` : '可以公布了。';
    await this.tellConveners(em, meeting, {
      onceKey: `minutes.over.${meeting.meetingId}.${version}`,
      title: '纪要看完了',
      words: `「${meeting.title}」的纪要，请到会的人看的时间到了，${rest}`,
    });
  }

  private async tellConveners(em: EntityManager, meeting: Of, text: Readonly<{ onceKey: string; title: string; words: string }>) {
    const conveners = (await this.people.personsWithRoles(meeting.communityId, CONVENERS, em)).flatMap((one) => one.userIds);
    const { words } = text;
    await this.notices.tellUsers(em, conveners, { ...text, words: forInbox(words), link: { kind: 'meeting', id: meeting.meetingId } });
  }

  private async attendeeAccounts(em: EntityManager, meetingId: string): Promise<string[]> {
    const rows = await em.findBy(CheckInEntity, { meetingId });
    const accounts = await this.people.userIdsOf(
      rows.map((row) => row.personId),
      em,
    );
    return [...accounts.values()].flat();
  }
}
