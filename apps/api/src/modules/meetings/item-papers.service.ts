import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { hasRoomForPaper, isHandingOut, takesPapers, type AddItemPaperRequest, type Done, type ReasonRequest } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Transactions } from '../../platform/database';
import { found, ProblemError } from '../../platform/http';
import { Notices } from '../notices';
import { AgendaItemEntity } from './agenda-item.entity';
import { Announcing } from './announcing';
import { Audience } from './audience';
import { ItemBriefs } from './item-briefs';
import { mattersOf } from './matters';
import { MeetingSteps } from './meeting-steps';
import { MeetingEntity } from './meeting.entity';
import { forInbox, saidInstant } from './said';

/** Papers that come after the agenda was planned, and such as should not have been shown. What the notice says of them is kept up. */
@Injectable()
export class ItemPapers {
  constructor(
    private readonly transactions: Transactions,
    private readonly steps: MeetingSteps,
    private readonly briefs: ItemBriefs,
    private readonly announcing: Announcing,
    private readonly audience: Audience,
    private readonly notices: Notices,
  ) {}

  /**
   * The same paper sent again is answered like the first time.
   * @throws ProblemError not_found | action.wrong_state once the item has ended or while the meeting is put off | meeting.papers_full | document.unknown
   */
  async add(agendaItemId: string, { documentId }: AddItemPaperRequest, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const { meetingId } = found(await em.findOneBy(AgendaItemEntity, { agendaItemId }));
      const meeting = await this.steps.lockForConvener(em, meetingId, actor);
      const item = found(await em.findOneBy(AgendaItemEntity, { agendaItemId }));
      const hanging = (await this.briefs.papersOf(em, [item])).get(agendaItemId) ?? [];
      if (hanging.some((one) => one.documentId === documentId)) return;
      if (!takesPapers(meeting.state, { ended: item.endedAt !== null }))
        throw new ProblemError('action.wrong_state', { state: meeting.state, action: 'addPaper' });
      if (!hasRoomForPaper(hanging.length)) throw new ProblemError('meeting.papers_full', { papers: hanging.length });
      await this.briefs.hang(em, actor, agendaItemId, [documentId]);
      await this.steps.note(em, meeting, { action: 'addPaper', actor, facts: { agendaItemId, documentId } });
      await this.keepUp(em, meeting);
      await this.tell(em, meeting, item, documentId);
    });
    return { done: true };
  }

  /**
   * Whatever the meeting has come to: what names somebody is not shown on for the sake of a record, which keeps its digest and the reason.
   * @throws ProblemError not_found
   */
  async withdraw(agendaItemId: string, documentId: string, { reason }: ReasonRequest, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const { meetingId } = found(await em.findOneBy(AgendaItemEntity, { agendaItemId }));
      const meeting = await this.steps.lockForConvener(em, meetingId, actor);
      const { sha256 } = await this.briefs.takeDown(em, agendaItemId, documentId);
      await this.steps.note(em, meeting, { action: 'withdrawPaper', actor, reason, facts: { agendaItemId, documentId, sha256 } });
      await this.keepUp(em, meeting);
    });
    return { done: true };
  }

  /** Who sits in the room has it on the page of the meeting. */
  private async tell(em: EntityManager, meeting: MeetingEntity, { issueId }: AgendaItemEntity, documentId: string): Promise<void> {
    const { meetingId, state } = meeting;
    if (state !== 'announced') return;
    const title = (await mattersOf(em, [issueId])).get(issueId)?.title ?? '';
    await this.notices.tellUsers(em, await this.audience.accountsOf(em, meeting), {
      onceKey: `meeting.addPaper.${documentId}`,
      title: '开会的材料，来之前可以先看',
      words: forInbox(`「${title}」加了一份材料，打开这场会就能看。${saidInstant(meeting.startsAt)}开会。`),
      link: { kind: 'meeting', id: meetingId },
    });
  }

  /** The notice, under the day on which it went out. */
  private async keepUp(em: EntityManager, meeting: MeetingEntity): Promise<void> {
    const { meetingId, announcedAt, state } = meeting;
    if (announcedAt === null || !isHandingOut(state)) return;
    await em.update(MeetingEntity, { meetingId }, { noticeText: await this.announcing.textOf(em, meeting, announcedAt) });
  }
}
