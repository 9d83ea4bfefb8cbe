import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dayOf, type BoardView } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { pageOf, pageSize } from '../../platform/http';
import { CommunityDirectory } from '../communities';
import { IssueReader } from '../issues';
import { boardFigures } from './board-figures';
import { boardRows, positionOf } from './board-search';
import type { BoardQueryDto } from './board.query';

/** 办理: what the community has taken in, for everybody who is signed in. */
@Injectable()
export class BoardService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly communities: CommunityDirectory,
    private readonly issues: IssueReader,
  ) {}

  /** @throws ProblemError not_found for a community that does not exist */
  async view(actor: Actor, communityId: string, query: BoardQueryDto): Promise<BoardView> {
    await this.communities.community(communityId);
    const em = this.dataSource.manager;
    const today = dayOf(this.clock.now());
    const size = pageSize(query.size);
    const rows = await boardRows(em, { ...query, communityId, actor, today, size });
    const { items, next } = pageOf(rows, size, positionOf(query), (row) => row);
    return { figures: await boardFigures(em, communityId, today), items: await this.issues.cardsOf(em, items), next };
  }
}
