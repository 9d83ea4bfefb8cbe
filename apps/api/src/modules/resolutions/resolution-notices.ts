import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, CONVENERS, dayWords } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { found } from '../../platform/http';
import { IssueEntity } from '../issues';
import { Notices } from '../notices';
import { PeopleDirectory } from '../people';
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
        title: '协商意见开始公示',
        words: `「${title}」谈成的意见公示到${dayWords(until)}，没有异议，${dayWords(addDays(until, 1))}起就可以派工。`,
        link: { kind: 'resolution', id: resolution.resolutionId },
      },
      [actor.userId],
    );
  }

  async effective(em: EntityManager, resolution: ResolutionEntity): Promise<void> {
    const title = await titleOf(em, resolution);
    const link = { kind: 'resolution', id: resolution.resolutionId } as const;
    const onceKey = `resolution:${resolution.resolutionId}:effective`;
    await this.notices.tellFollowers(em, resolution.issueId, {
      onceKey,
      title: '公示期满，生效了',
      words: `「${title}」的协商意见公示期满，没有异议，接下来派工。`,
      link,
    });
    const conveners = await this.people.personsWithRoles(resolution.communityId, CONVENERS, em);
    await this.notices.tellUsers(
      em,
      conveners.flatMap((one) => one.userIds),
      { onceKey: `${onceKey}:assign`, title: '可以派工了', words: `「${title}」的协商意见生效了，请派给承办单位。`, link },
    );
  }
}

async function titleOf(em: EntityManager, { issueId }: ResolutionEntity): Promise<string> {
  return found(await em.findOneBy(IssueEntity, { issueId })).publicTitle ?? '';
}
