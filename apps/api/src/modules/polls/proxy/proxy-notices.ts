import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AUTHORITY_KINDS, type AuthorityKind } from '@silin/shared';
import { Notices } from '../../notices';
import { PeopleDirectory } from '../../people';
import { ActingAccounts } from '../acting-accounts';
import { pollNotice, type Told } from '../poll-notice';
import type { PollEntity } from '../poll.entity';
import type { AuthorityRow } from './authority-rows';

type Given = Readonly<{ authorityId: string; rollEntryId: string; alias: string; kind: AuthorityKind; agentId: string }>;

/** Everybody of the entry hears at once who votes for it, and again when they did; the agent for whom. Notices carry no names: the page does. */
@Injectable()
export class ProxyNotices {
  constructor(
    private readonly notices: Notices,
    private readonly people: PeopleDirectory,
    private readonly acting: ActingAccounts,
  ) {}

  async given(em: EntityManager, poll: PollEntity, { authorityId, rollEntryId, alias, kind, agentId }: Given): Promise<void> {
    const { words, agent } = AUTHORITY_KINDS[kind];
    const owners = `${alias}这一票，登记了由${agent}代投（${words}）。打开看看是谁；不是您的意思，马上在里面取消，或者自己先投。表决的是：${poll.question}`;
    const asked = `${alias}的业主请您代投一票（${words}）。按本人的意思投，投了要告诉本人；不方便代，可以在里面推掉。表决的是：${poll.question}`;
    await this.tell(em, poll, await this.acting.of(em, rollEntryId), {
      what: `given.${authorityId}`,
      title: '有人替您家代投',
      words: owners,
    });
    await this.tell(em, poll, await this.accountsOf(em, agentId), { what: `asked.${authorityId}`, title: '请您代投一票', words: asked });
  }

  async used(em: EntityManager, poll: PollEntity, { authorityId, rollEntryId, alias, kind }: AuthorityRow): Promise<void> {
    const words = `${alias}这一票，${AUTHORITY_KINDS[kind].agent}已经替您投了。打开能看到投的什么。表决的是：${poll.question}`;
    await this.tell(em, poll, await this.acting.of(em, rollEntryId), { what: `used.${authorityId}`, title: '您家的票代投好了', words });
  }

  async revoked(em: EntityManager, poll: PollEntity, { authorityId, rollEntryId, alias, agentPersonId }: AuthorityRow): Promise<void> {
    const owners = `${alias}这一票的代投取消了，请您自己投，或者另外请人。表决的是：${poll.question}`;
    const agent = `${alias}的代投取消了，这一票您不用投。表决的是：${poll.question}`;
    await this.tell(em, poll, await this.acting.of(em, rollEntryId), {
      what: `revoked.${authorityId}`,
      title: '代投取消了',
      words: owners,
    });
    await this.tell(em, poll, await this.accountsOf(em, agentPersonId), {
      what: `unasked.${authorityId}`,
      title: '不用代投了',
      words: agent,
    });
  }

  private async accountsOf(em: EntityManager, personId: string): Promise<readonly string[]> {
    return (await this.people.userIdsOf([personId], em)).get(personId) ?? [];
  }

  private tell(em: EntityManager, { pollId }: PollEntity, userIds: readonly string[], told: Told): Promise<void> {
    return this.notices.tellUsers(em, userIds, pollNotice(pollId, `proxy.${told.what}`, told));
  }
}
