import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { dayOf, HANDLERS, RESOLUTION_LIMITS, type BoardPostingView, type PostOnBoardRequest } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { newId, Transactions } from '../../platform/database';
import { found, notFound, ProblemError } from '../../platform/http';
import { PhotoShelf } from '../documents';
import { BoardPostingEntity } from './board-posting.entity';
import { ResolutionMoves } from './resolution-moves';
import type { ResolutionEntity } from './resolution.entity';

/** 公示 on paper: what hangs on a board is photographed, so that whoever has no phone was told as well and anybody can see it. */
@Injectable()
export class Boards {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly shelf: PhotoShelf,
    private readonly moves: ResolutionMoves,
  ) {}

  /**
   * The same key sent again answers like the first time.
   * @throws ProblemError not_found, also before it is published | resolution.posted_enough | photo.unknown | request.invalid
   */
  async post(resolutionId: string, request: PostOnBoardRequest, actor: Actor): Promise<BoardPostingView> {
    return this.transactions.run(async (em) => {
      const resolution = await this.moves.lock(em, resolutionId);
      if (resolution.publishedAt === null || !hasRoleIn(actor, resolution.communityId, HANDLERS)) throw notFound();
      const { requestKey } = request;
      const before = await em.findOneBy(BoardPostingEntity, { requestKey });
      if (before && before.resolutionId !== resolutionId) {
        throw new ProblemError('request.invalid', { fields: [{ field: 'requestKey', rule: 'unique' }] });
      }
      const postingId = before?.postingId ?? (await this.hang(em, resolution, request, actor));
      const views = await this.ofResolutions(em, [resolutionId]);
      return found(views.get(resolutionId)?.find((one) => one.postingId === postingId));
    });
  }

  /** Two statements, however many resolutions; the first first. */
  async ofResolutions(em: EntityManager, resolutionIds: readonly string[]): Promise<Map<string, BoardPostingView[]>> {
    const views = new Map<string, BoardPostingView[]>();
    if (resolutionIds.length === 0) return views;
    const rows = await em.find(BoardPostingEntity, { where: { resolutionId: In([...resolutionIds]) }, order: { postingId: 'ASC' } });
    const ids = rows.map(({ postingId }) => postingId);
    const photos = await this.shelf.ofSubjects(em, 'board_posting', ids);
    for (const { postingId, resolutionId, place, postedOn } of rows) {
      const shown = (photos.get(postingId) ?? []).map(({ photoId, url, width, height }) => ({ photoId, url, width, height }));
      views.set(resolutionId, [...(views.get(resolutionId) ?? []), { postingId, place, postedOn, photos: shown }]);
    }
    return views;
  }

  private async hang(em: EntityManager, resolution: ResolutionEntity, request: PostOnBoardRequest, actor: Actor): Promise<string> {
    const { resolutionId } = resolution;
    const { requestKey, place, photoIds } = request;
    const postings = await em.countBy(BoardPostingEntity, { resolutionId });
    if (postings >= RESOLUTION_LIMITS.postingsMax) throw new ProblemError('resolution.posted_enough', { postings });
    const now = this.clock.now();
    const postingId = newId(now);
    const said = { resolutionId, requestKey, place, postedOn: dayOf(now) };
    await em.insert(BoardPostingEntity, { postingId, ...said, recordedBy: actor.userId, recordedAt: now });
    await this.shelf.attach(em, actor, photoIds, { subjectKind: 'board_posting', subjectId: postingId, purpose: 'board' });
    await this.shelf.publish(em, photoIds);
    await this.moves.record(em, resolution, { action: 'post', actor, words: place, facts: { postingId } });
    return postingId;
  }
}
