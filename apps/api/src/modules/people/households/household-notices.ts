import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { Actor } from '../../../platform/auth';
import { homeLabel, type HomeEntity } from '../../communities';
import { Notices } from '../../notices';
import { AccountBindingEntity } from '../account-binding.entity';

/** Everybody of a home hears who stands for it, except whoever has just tapped. */
@Injectable()
export class HouseholdNotices {
  constructor(private readonly notices: Notices) {}

  async stands(em: EntityManager, home: HomeEntity, delegateId: string, people: ReadonlySet<string>, actor: Actor): Promise<void> {
    await this.tell(em, { home, people, actor }, `household.${delegateId}`, {
      title: '您家有人代表了',
      words: `开会表决一户一票，${homeLabel(home)}这一户现在由一位家人代表。是谁、要不要换，在「我的房屋」里看。`,
    });
  }

  async stoppedStanding(em: EntityManager, home: HomeEntity, delegateId: string, people: ReadonlySet<string>, actor: Actor): Promise<void> {
    await this.tell(em, { home, people, actor }, `household.${delegateId}.end`, {
      title: '您家现在没有人代表',
      words: `代表${homeLabel(home)}这一户的家人说不再代表了。谁来代表，请到「我的房屋」里点「我代表我家」。`,
    });
  }

  private async tell(
    em: EntityManager,
    { home, people, actor }: Readonly<{ home: HomeEntity; people: ReadonlySet<string>; actor: Actor }>,
    onceKey: string,
    text: Readonly<{ title: string; words: string }>,
  ): Promise<void> {
    const accounts = people.size === 0 ? [] : await em.findBy(AccountBindingEntity, { personId: In([...people]) });
    const userIds = accounts.map(({ userId }) => userId).filter((userId) => userId !== actor.userId);
    await this.notices.tellUsers(em, userIds, { onceKey, ...text, link: { kind: 'home', id: home.homeId } });
  }
}
