import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CONVENERS, dayOf, dayWords } from '@silin/shared';
import { Notices } from '../notices';
import { PeopleDirectory } from '../people';
import { periodWords } from './owners-words';
import { resultWords } from './poll-words';
import type { CertifiedPoll } from './poll-sequels';
import type { PollEntity } from './poll.entity';
import type { RollObjectionEntity } from './roll-objection.entity';

type Told = Readonly<{ what: string; title: string; words: string }>;
const ACCOUNTS = 'SELECT DISTINCT b.userId FROM roll_member m JOIN account_binding b ON b.personId = m.personId WHERE m.pollId = ?';
/** Accounts of one message: few enough for any server's packet. */
const AT_ONCE = 2_000;
const WORDS_MAX = 300;

/** Who is told when an owners' poll moves: everybody on its roll who has an account, each time once. */
@Injectable()
export class PollNotices {
  constructor(
    private readonly notices: Notices,
    private readonly people: PeopleDirectory,
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

  async voided(em: EntityManager, poll: PollEntity, reason: string): Promise<number> {
    return this.tellRoll(em, poll, { what: 'void', title: '这次表决作废了', words: `${poll.question}作废的原因：${reason}` });
  }

  async certified(em: EntityManager, { poll, result }: CertifiedPoll): Promise<number> {
    const told = {
      what: 'certified',
      title: result.passed ? '表决通过了' : '表决没有通过',
      words: `${resultWords(result)}表决的是：${poll.question}`,
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

  private async tellRoll(em: EntityManager, poll: PollEntity, told: Told): Promise<number> {
    const rows = await em.query<{ userId: string }[]>(ACCOUNTS, [poll.pollId]);
    await this.tell(
      em,
      poll,
      rows.map((row) => row.userId),
      told,
    );
    return rows.length;
  }

  private async tell(em: EntityManager, poll: PollEntity, userIds: readonly string[], told: Told): Promise<void> {
    for (let from = 0; from < userIds.length; from += AT_ONCE) {
      await this.notices.tellUsers(em, userIds.slice(from, from + AT_ONCE), this.text(poll, told));
    }
  }

  private text({ pollId }: PollEntity, { what, title, words }: Told) {
    const shown = [...words].length > WORDS_MAX ? `${[...words].slice(0, WORDS_MAX - 1).join('')}…` : words;
    return { onceKey: `poll.${what}.${pollId}`.slice(0, 100), title, words: shown, link: { kind: 'poll' as const, id: pollId } };
  }
}
