import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, LessThanOrEqual } from 'typeorm';
import type { Done, NoticeView, Page, PageQuery } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { decodeCursor, found, keysetDescending, pageOf, pageSize } from '../../platform/http';
import { NoticeEntity } from './notice.entity';

/** One's own inbox; nobody sees another's. */
@Injectable()
export class InboxService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async list({ userId }: Actor, { cursor, size }: PageQuery): Promise<Page<NoticeView>> {
    const wanted = pageSize(size);
    const query = this.dataSource.manager.createQueryBuilder(NoticeEntity, 'notice').where('notice.userId = :userId', { userId });
    const rows = await keysetDescending(query, 'notice.at', 'notice.noticeId', decodeCursor(cursor), wanted).getMany();
    return pageOf(rows, wanted, ({ at, noticeId }) => ({ at, id: noticeId }), asNoticeView);
  }

  /** Reading again changes nothing: the first time counts. @throws ProblemError not_found, also for another's notice */
  async read({ userId }: Actor, noticeId: string): Promise<Done> {
    found(await this.dataSource.manager.findOneBy(NoticeEntity, { noticeId, userId }));
    await this.dataSource.manager.update(NoticeEntity, { noticeId, userId, readAt: IsNull() }, { readAt: this.clock.now() });
    return { done: true };
  }

  async readAll({ userId }: Actor): Promise<Done> {
    const now = this.clock.now();
    await this.dataSource.manager.update(NoticeEntity, { userId, readAt: IsNull(), at: LessThanOrEqual(now) }, { readAt: now });
    return { done: true };
  }
}

const asNoticeView = ({ noticeId, title, words, at, readAt, linkKind, linkId }: NoticeEntity): NoticeView => ({
  noticeId,
  title,
  words,
  at: at.toISOString(),
  read: readAt !== null,
  link: linkKind && linkId ? { kind: linkKind, id: linkId } : null,
});
