import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CONVENERS, dayOf, dayWords } from '@silin/shared';
import { Clock } from '../../platform/clock';
import { Notices } from '../notices';
import { PeopleDirectory } from '../people';
import { periodWords } from './owners-words';
import { resultWords } from './poll-words';
import type { CertifiedPoll } from './poll-sequels';
import { ActingAccounts } from './acting-accounts';
import { pollNotice, type Told } from './poll-notice';
import type { PollEntity } from './poll.entity';
import { RollMemberEntity } from './roll-member.entity';
import type { RollHandoverEntity } from './roll-handover.entity';
import type { RollObjectionEntity } from './roll-objection.entity';

type FoundWrong = Readonly<{ findingId: string; words: string; reason: string }>;
const ACCOUNTS =
  'SELECT b.userId FROM roll_member m JOIN account_binding b ON b.personId = m.personId WHERE m.pollId = ? AND (m.untilDay IS NULL OR m.untilDay > ?)';
/** Accounts of one message: few enough for any server's packet. */
const AT_ONCE = 2_000;

/** Who is told when an owners' poll moves: everybody on its roll who has an account, each time once. */
@Injectable()
export class PollNotices {
  constructor(
    private readonly notices: Notices,
    private readonly people: PeopleDirectory,
    private readonly acting: ActingAccounts,
    private readonly clock: Clock,
  ) {}

  async reviewing(em: EntityManager, poll: PollEntity): Promise<number> {
    const until = dayWords(poll.reviewUntil ?? '');
    return this.tellRoll(em, poll, {
      what: 'review',
      title: '请核对表决名册',
      words: `要请${poll.scope?.name ?? ''}业主表决：${poll.question}先核对名册，看您家的房和面积对不对，有错${until}前提出来。`,
    });
  }

  /** 物业管理条例 art. 14: every owner, and the 居委会 at the same time. */
  async announced(em: EntityManager, poll: PollEntity): Promise<number> {
    const { opensAt, closesAt, question } = poll;
    const period = opensAt && closesAt ? periodWords(opensAt, closesAt) : '';
    const told = { what: 'announced', title: '业主表决公告', words: `${question}${period}，请记得来投。` };
    const committee = await this.people.personsWithRoles(poll.communityId, CONVENERS, em);
    await this.tell(
      em,
      poll,
      committee.flatMap((one) => one.userIds),
      told,
    );
    return this.tellRoll(em, poll, told);
  }

  async opened(em: EntityManager, poll: PollEntity): Promise<number> {
    const until = poll.closesAt ? dayWords(dayOf(new Date(poll.closesAt.getTime() - 1))) : '';
    return this.tellRoll(em, poll, { what: 'open', title: '请您表决', words: `业主表决开始了：${poll.question}到${until} 24:00 截止。` });
  }

  async extended(em: EntityManager, poll: PollEntity, until: string): Promise<number> {
    const words = `${poll.question}来投的还不够，延长到${until} 24:00；投过的票都算，还没投的请来投。`;
    return this.tellRoll(em, poll, { what: 'extended', title: '表决延长了', words });
  }

  /** Those who have not voted; `at` keeps one reminder apart from the next. */
  async reminded(em: EntityManager, poll: PollEntity, userIds: readonly string[], at: Date): Promise<number> {
    const until = poll.closesAt ? dayWords(dayOf(new Date(poll.closesAt.getTime() - 1))) : '';
    const told = { what: `remind.${at.getTime()}`, title: '您还有一票没投', words: `${poll.question}投到${until} 24:00，您这一票还没投。` };
    await this.tell(em, poll, userIds, told);
    return userIds.length;
  }

  async voided(em: EntityManager, poll: PollEntity, reason: string): Promise<number> {
    return this.tellRoll(em, poll, { what: 'void', title: '这次表决作废了', words: `${poll.question}作废的原因：${reason}` });
  }

  async certified(em: EntityManager, { poll, result, slate }: CertifiedPoll): Promise<number> {
    const told = {
      what: 'certified',
      title: poll.slate ? '表决有结果了' : result.passed ? '表决通过了' : '表决没有通过',
      words: `${resultWords(poll, result, slate)}表决的是：${poll.question}`,
    };
    await this.notices.tellFollowers(em, poll.issueId, this.text(poll, told));
    return this.tellRoll(em, poll, told);
  }

  async objected(em: EntityManager, poll: PollEntity, objection: RollObjectionEntity): Promise<void> {
    const conveners = await this.people.personsWithRoles(poll.communityId, poll.pack.convenedBy, em);
    const words = `对名册的异议要在公告前答复：${objection.text}`;
    const accounts = conveners.flatMap((one) => one.userIds);
    await this.tell(em, poll, accounts, { what: `objection.${objection.objectionId}`, title: '有人对名册提出异议', words });
  }

  async answered(em: EntityManager, poll: PollEntity, objection: RollObjectionEntity): Promise<void> {
    const { objectionId, personId, state, reason } = objection;
    const accounts = (await this.people.userIdsOf([personId], em)).get(personId) ?? [];
    const title = state === 'corrected' ? '名册改过来了' : '您对名册的异议有答复了';
    await this.tell(em, poll, accounts, { what: `answer.${objectionId}`, title, words: reason ?? '' });
  }

  /** Who acts for an entry that was marked, or is not marked any more: each time anew. */
  async marked(em: EntityManager, poll: PollEntity, rollEntryId: string, { title, words }: Omit<Told, 'what'>): Promise<void> {
    const what = `mark.${rollEntryId}.${this.clock.now().getTime().toString(36)}`;
    await this.tell(em, poll, await this.accountsOf(em, rollEntryId), { what, title, words });
  }

  /** Everybody who acts for the entry today, whoever of them did it: a changed vote that nobody at home knows of must not stay unseen. */
  async changed(em: EntityManager, poll: PollEntity, rollEntryId: string, receipt: string): Promise<void> {
    const words = `您家这一票改过了，按最后一次算，凭据号是 ${receipt}。如果不是您家的人改的，请马上联系社区。表决的是：${poll.question}`;
    await this.tell(em, poll, await this.acting.of(em, rollEntryId), { what: `changed.${receipt}`, title: '您家的票改过了', words });
  }

  private async accountsOf(em: EntityManager, rollEntryId: string): Promise<string[]> {
    const members = await em.findBy(RollMemberEntity, { rollEntryId });
    const accounts = await this.people.userIdsOf(
      members.map((one) => one.personId),
      em,
    );
    return [...new Set([...accounts.values()].flat())];
  }

  /** Who is on either roll: who was taken off it has to hear of it first. */
  async corrected(
    em: EntityManager,
    poll: PollEntity,
    { reason, words, before }: Readonly<{ reason: string; words: string; before: readonly string[] }>,
  ): Promise<void> {
    const told = `公告以后查实名册有错，已经更正：${words}。请看看您家的房和面积对不对。原因：${reason}`;
    const accounts = new Set([...before, ...(await this.accountsOnRoll(em, poll.pollId))]);
    await this.tell(em, poll, [...accounts], { what: `roll.${poll.rollVersion}`, title: '表决名册更正了', words: told });
  }

  async foundWrong(em: EntityManager, poll: PollEntity, { findingId, words, reason }: FoundWrong): Promise<void> {
    const told = `${words}。开投以后名册不再动，投票照常；会不会影响结果，和结果一起公布。原因：${reason}`;
    await this.tellRoll(em, poll, { what: `found.${findingId}`, title: '表决名册里查出有错', words: told });
  }

  /** Who comes to vote for a home, and who does not any more. */
  async handedOver(
    em: EntityManager,
    poll: PollEntity,
    { handoverId, alias, onDay }: RollHandoverEntity,
    { came, went }: Readonly<{ came: readonly string[]; went: readonly string[] }>,
  ): Promise<void> {
    const accounts = await this.people.userIdsOf([...came, ...went], em);
    const tell = (people: readonly string[], what: string, title: string, words: string) =>
      this.tell(
        em,
        poll,
        people.flatMap((personId) => accounts.get(personId) ?? []),
        { what: `${what}.${handoverId}`, title, words },
      );
    await tell(came, 'came', '有一件事请您表决', `${alias}过户了，${dayWords(onDay)}起这一票由您来投：${poll.question}`);
    await tell(went, 'went', '这一票由新业主投了', `${alias}过户了，${dayWords(onDay)}起这一票由新业主投：${poll.question}`);
  }

  /** Of everybody who acts for an entry today or later; from the beginning, also of who has sold meanwhile. */
  async accountsOnRoll(em: EntityManager, pollId: string, from = dayOf(this.clock.now())): Promise<string[]> {
    const rows = await em.query<{ userId: string }[]>(ACCOUNTS, [pollId, from]);
    // Who acts for several entries is told once.
    return [...new Set(rows.map((row) => row.userId))];
  }

  private async tellRoll(em: EntityManager, poll: PollEntity, told: Told): Promise<number> {
    const accounts = await this.accountsOnRoll(em, poll.pollId);
    await this.tell(em, poll, accounts, told);
    return accounts.length;
  }

  private async tell(em: EntityManager, poll: PollEntity, userIds: readonly string[], told: Told): Promise<void> {
    for (let from = 0; from < userIds.length; from += AT_ONCE) {
      await this.notices.tellUsers(em, userIds.slice(from, from + AT_ONCE), this.text(poll, told));
    }
  }

  private text({ pollId }: PollEntity, told: Told) {
    return pollNotice(pollId, `poll.${told.what}.${pollId}`, told);
  }
}
