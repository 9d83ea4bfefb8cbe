import { Injectable, StreamableFile } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dayOf } from '@silin/shared';
import { Settings } from '../../config/settings.module';
import { found, notFound } from '../../platform/http';
import { newPaper } from '../../platform/paper';
import { Log, type Journal } from '../../platform/logging';
import { CommunityDirectory } from '../communities';
import { ballotWays, waysWords } from './ballot-ways';
import { CertificateEntity } from './certificate.entity';
import { periodWords } from './owners-words';
import { PollEntity } from './poll.entity';
import { resultWords } from './poll-words';
import { PublishedPolls } from './published-poll';
import { sheetLines } from './sheet-lines';
import { drawSheet, SHEET_MARGIN, type SheetFacts } from './sheet-page';

const RESULT_PAGE = '/#/packages/poll/pages/result/index';

/** 公示: the sheet of an owners' decision that hangs on the board, from the public figures alone. */
@Injectable()
export class PublicationSheets {
  private readonly logger: Journal;

  constructor(
    private readonly dataSource: DataSource,
    private readonly published: PublishedPolls,
    private readonly communities: CommunityDirectory,
    private readonly settings: Settings,
    log: Log,
  ) {
    this.logger = log.of('sheets');
  }

  /** @throws ProblemError not_found, also for a vote in the room, which has minutes | poll.results_closed until it is certified */
  async print(pollId: string): Promise<StreamableFile> {
    const facts = await this.factsOf(pollId);
    const title = `表决结果公示${dayOf(new Date(facts.pack.certifiedAt))}`;
    const paper = newPaper(title, new Date(facts.pack.certifiedAt), SHEET_MARGIN);
    drawSheet(paper, facts);
    paper.end();
    const disposition = `attachment; filename="result.pdf"; filename*=UTF-8''${encodeURIComponent(title)}.pdf`;
    return new StreamableFile(paper, { type: 'application/pdf', disposition }).setErrorLogger((error) => this.logger.error(error.name));
  }

  private async factsOf(pollId: string): Promise<SheetFacts> {
    const em = this.dataSource.manager;
    const poll = found(await em.findOneBy(PollEntity, { pollId }));
    if (poll.pack.window !== 'dated') throw notFound();
    const pack = await this.published.pack(pollId);
    const { result, slate, passed } = found(await em.findOneBy(CertificateEntity, { pollId }));
    const { name } = await this.communities.community(poll.communityId, em);
    return {
      pack,
      criteria: result.criteria,
      lines: poll.slate && slate ? sheetLines(poll.slate, slate) : [],
      by: name,
      scope: poll.scope?.name ?? '',
      ways: waysWords((await ballotWays(em, [pollId])).get(pollId) ?? []) || '没有人投',
      words: resultWords(poll, { ...result, passed }, slate),
      period: poll.opensAt && poll.closesAt ? periodWords(poll.opensAt, poll.closesAt) : '',
      address: this.addressOf(pollId),
    };
  }

  /** As the codes of homes: without an origin of our own there is no link, and the poll's number is left for who looks it up. */
  private addressOf(pollId: string): string {
    const { publicOrigin } = this.settings.app;
    return publicOrigin === '' ? pollId : `${publicOrigin}${RESULT_PAGE}?pollId=${pollId}`;
  }
}
