import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { hostsOf, type AddGistRequest, type GistKind, type GistView } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { isDuplicateKey, newId, Transactions } from '../../platform/database';
import { found, notFound, ProblemError } from '../../platform/http';
import { PeopleDirectory } from '../people';
import { stateOf } from './agenda.service';
import { AgendaItemEntity } from './agenda-item.entity';
import { CheckInEntity } from './check-in.entity';
import { GistEntity } from './gist.entity';
import { MeetingSteps } from './meeting-steps';
import { MeetingEntity } from './meeting.entity';

const THE_CHAIR = '主持人';

/** What is said, one line each, kept by the chair or whoever writes for them. */
@Injectable()
export class Gists {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly steps: MeetingSteps,
    private readonly people: PeopleDirectory,
  ) {}

  /** @throws ProblemError not_found | action.wrong_state | request.invalid | checkin.needed when the speaker has not signed in */
  async add(agendaItemId: string, request: AddGistRequest, actor: Actor): Promise<GistView> {
    try {
      return await this.transactions.run((em) => this.addIn(em, agendaItemId, request, actor));
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return this.stored(this.dataSource.manager, agendaItemId, request.requestKey);
    }
  }

  private async addIn(em: EntityManager, agendaItemId: string, request: AddGistRequest, actor: Actor): Promise<GistView> {
    const { requestKey, text, kind = 'speech', speakerPersonId = null, amendsId = null } = request;
    const { meetingId } = found(await em.findOneBy(AgendaItemEntity, { agendaItemId }));
    const meeting = await this.steps.lockBeside(em, meetingId);
    if (!hasRoleIn(actor, meeting.communityId, hostsOf(meeting.form))) throw notFound();
    if (await em.existsBy(GistEntity, { requestKey })) return this.stored(em, agendaItemId, requestKey);
    await this.assertUnderWay(em, meeting, agendaItemId);
    if (amendsId) await assertAmends(em, { agendaItemId, kind, amendsId });
    const speaker = await this.speakerWords(em, meetingId, speakerPersonId);
    const at = this.clock.now();
    const said = { kind, speakerPersonId, speaker, text, amendsId };
    const gist = { gistId: newId(at), agendaItemId, requestKey, ...said, recordedBy: actor.userId, at, adoptedIn: null };
    await em.insert(GistEntity, gist);
    return asGistView(gist);
  }

  private async assertUnderWay(em: EntityManager, { state }: MeetingEntity, agendaItemId: string): Promise<void> {
    if (state !== 'in_session') throw new ProblemError('action.wrong_state', { state, action: 'addGist' });
    const item = found(await em.findOneBy(AgendaItemEntity, { agendaItemId }));
    if (!item.startedAt || item.endedAt) throw new ProblemError('action.wrong_state', { state: stateOf(item), action: 'addGist' });
  }

  /** As others may know them: the office they speak for, or their building. */
  private async speakerWords(em: EntityManager, meetingId: string, personId: string | null): Promise<string> {
    if (!personId) return THE_CHAIR;
    if (!(await em.existsBy(CheckInEntity, { meetingId, personId }))) throw new ProblemError('checkin.needed', {});
    const { office, alias } = found((await this.people.aliasesOf([personId], em)).get(personId));
    return office ?? alias;
  }

  /** The same request sent twice is one gist; a key of another item names nothing here. */
  private async stored(em: EntityManager, agendaItemId: string, requestKey: string): Promise<GistView> {
    return asGistView(found(await em.findOneBy(GistEntity, { requestKey, agendaItemId })));
  }
}

/** A proposal of another item answers like one that does not exist. @throws ProblemError request.invalid */
async function assertAmends(
  em: EntityManager,
  { agendaItemId, kind, amendsId }: Readonly<{ agendaItemId: string; kind: GistKind; amendsId: string }>,
): Promise<void> {
  const isProposal = kind === 'amendment' && (await em.existsBy(GistEntity, { gistId: amendsId, agendaItemId, kind: 'proposal' }));
  if (!isProposal) throw new ProblemError('request.invalid', { fields: [{ field: 'amendsId', rule: 'proposal' }] });
}

export const asGistView = ({ gistId, kind, speaker, text, at, amendsId }: GistEntity): GistView => ({
  gistId,
  kind,
  speaker,
  text,
  at: at.toISOString(),
  amendsId,
});
