import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf, dayWords } from '@silin/shared';
import { Clock } from '../../../platform/clock';
import { Notices } from '../../notices';
import { PeopleDirectory } from '../../people';
import { ActingAccounts } from '../acting-accounts';
import { pollNotice, type Told } from '../poll-notice';
import type { PollEntity } from '../poll.entity';
import type { CodedEntry } from './paper-codes';

/** Who is told of paper: the voter that their envelope has come in, and a witness that they were asked to watch. */
@Injectable()
export class PaperNotices {
  constructor(
    private readonly notices: Notices,
    private readonly people: PeopleDirectory,
    private readonly clock: Clock,
    private readonly acting: ActingAccounts,
  ) {}

  /** `by`: who brought it in the voter's place, as a kind of authority. */
  async received(em: EntityManager, poll: PollEntity, { rollEntryId, alias }: CodedEntry, by: string | null): Promise<void> {
    const today = dayOf(this.clock.now());
    const brought = by ? `由${by}交来，` : '';
    const words = `${alias}的纸质票${dayWords(today)}${brought}收到了，信封没有拆，截止后才录入，这一票不用再投。如果不是您家交的，请马上联系社区。表决的是：${poll.question}`;
    const userIds = await this.acting.of(em, rollEntryId);
    await this.tell(em, poll, userIds, { what: `paper.${rollEntryId}`, title: '已收到您的纸质票', words });
  }

  async named(em: EntityManager, poll: PollEntity, personId: string): Promise<void> {
    const userIds = (await this.people.userIdsOf([personId], em)).get(personId) ?? [];
    const words = `请您给这次表决的纸质票监票：投票截止后，和工作人员一起看录得不一样的票，最后点一遍张数。表决的是：${poll.question}`;
    await this.tell(em, poll, userIds, { what: `witness.${personId}`, title: '请您监票', words });
  }

  private tell(em: EntityManager, { pollId }: PollEntity, userIds: readonly string[], told: Told): Promise<void> {
    return this.notices.tellUsers(em, userIds, pollNotice(pollId, `poll.${told.what}.${pollId}`, told));
  }
}
