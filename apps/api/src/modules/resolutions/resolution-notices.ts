import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, CONVENERS, dayWords, ORDER_ACTIONS, RESOLUTION_NAMES, RULINGS, type OrderAction, type Ruling } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { found } from '../../platform/http';
import { IssueEntity } from '../issues';
import { Notices, type NoticeText } from '../notices';
import { PeopleDirectory } from '../people';
import type { PollEntity } from '../polls';
import type { ObjectionEntity } from './objection.entity';
import { policyOfRow } from './policy-of-row';
import type { ResolutionEntity } from './resolution.entity';

/** Who is told when a resolution moves, and in which words. */
@Injectable()
export class ResolutionNotices {
  constructor(
    private readonly notices: Notices,
    private readonly people: PeopleDirectory,
  ) {}

  async published(em: EntityManager, resolution: ResolutionEntity, actor: Actor): Promise<void> {
    const title = await titleOf(em, resolution);
    const until = resolution.objectionsUntil ?? '';
    await this.notices.tellFollowers(
      em,
      resolution.issueId,
      {
        onceKey: `resolution:${resolution.resolutionId}:published`,
        title: `${RESOLUTION_NAMES[policyOfRow(resolution).id]}开始公示`,
        words: policyOfRow(resolution).objectionLocks
          ? `「${title}」谈成的意见公示到${dayWords(until)}，没有异议，${dayWords(addDays(until, 1))}起就可以派工。`
          : `「${title}」的决定公示了，从今天起生效；有异议的可以在${dayWords(until)}前提出。`,
        link: { kind: 'resolution', id: resolution.resolutionId },
      },
      [actor.userId],
    );
  }

  async effective(em: EntityManager, resolution: ResolutionEntity): Promise<void> {
    const title = await titleOf(em, resolution);
    const link = { kind: 'resolution', id: resolution.resolutionId } as const;
    const onceKey = `resolution:${resolution.resolutionId}:effective`;
    const name = RESOLUTION_NAMES[policyOfRow(resolution).id];
    await this.notices.tellFollowers(em, resolution.issueId, {
      onceKey,
      title: `${name}生效了`,
      words: `「${title}」的${name}生效了，接下来派工。`,
      link,
    });
    await this.notices.tellUsers(em, await this.convenersOf(em, resolution), {
      onceKey: `${onceKey}:assign`,
      title: '可以派工了',
      words: `「${title}」的${name}生效了，请派给承办单位。`,
      link,
    });
  }

  /** Conveners have to answer it. */
  async objected(em: EntityManager, resolution: ResolutionEntity, { objectionId }: ObjectionEntity): Promise<void> {
    const words = `有居民对「${await titleOf(em, resolution)}」提了异议，请看理由，写明答复。`;
    const text = { onceKey: `objection:${objectionId}`, title: '有人提出异议', words, link: linkTo(resolution) };
    await this.notices.tellUsers(em, await this.convenersOf(em, resolution), text);
  }

  /** Who objected hears it first of all; everybody else only what it means for the matter. */
  async answered(
    em: EntityManager,
    resolution: ResolutionEntity,
    { objectionId, personId }: ObjectionEntity,
    ruling: Ruling,
  ): Promise<void> {
    const title = await titleOf(em, resolution);
    const onceKey = `objection:${objectionId}:answered`;
    const userIds = (await this.people.userIdsOf([personId], em)).get(personId) ?? [];
    const words = `您对「${title}」提的异议有了答复：${RULINGS[ruling]}。点开看理由。`;
    await this.notices.tellUsers(em, userIds, { onceKey, title: '异议有了答复', words, link: linkTo(resolution) });
    if (ruling !== 'uphold') return;
    const news = `「${title}」的异议成立，这件事重新商量。`;
    await this.notices.tellFollowers(
      em,
      resolution.issueId,
      { onceKey: `${onceKey}:f`, title: '重新商量', words: news, link: linkTo(resolution) },
      userIds,
    );
  }

  async ordered(em: EntityManager, resolution: ResolutionEntity, action: OrderAction, requestKey: string): Promise<void> {
    const words = `「${await titleOf(em, resolution)}」${ORDER_ACTIONS[action]}，点开看文件和理由。`;
    await this.tellAll(em, resolution, { onceKey: `order:${requestKey}`, title: ORDER_ACTIONS[action], words, link: linkTo(resolution) });
  }

  async annulled(em: EntityManager, poll: PollEntity, requestKey: string): Promise<void> {
    const words = `「${await titleOf(em, poll)}」的表决结果被撤销，点开看文件和理由。`;
    const link = { kind: 'poll', id: poll.pollId } as const;
    await this.tellAll(em, poll, { onceKey: `order:${requestKey}`, title: '表决结果被撤销', words, link });
  }

  private async tellAll(em: EntityManager, subject: Pick<ResolutionEntity, 'issueId' | 'communityId'>, text: NoticeText): Promise<void> {
    await this.notices.tellFollowers(em, subject.issueId, text);
    // The same key: a convener who follows the matter hears of it once.
    await this.notices.tellUsers(em, await this.convenersOf(em, subject), text);
  }

  private async convenersOf(em: EntityManager, { communityId }: Pick<ResolutionEntity, 'communityId'>): Promise<string[]> {
    return (await this.people.personsWithRoles(communityId, CONVENERS, em)).flatMap((one) => one.userIds);
  }
}

const linkTo = ({ resolutionId }: ResolutionEntity) => ({ kind: 'resolution', id: resolutionId }) as const;

async function titleOf(em: EntityManager, { issueId }: Pick<ResolutionEntity, 'issueId'>): Promise<string> {
  return found(await em.findOneBy(IssueEntity, { issueId })).publicTitle ?? '';
}
