import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CONVENERS, STAFF, unitOf, type HandsDesk } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../../platform/auth';
import { found, notFound } from '../../../platform/http';
import { PeopleDirectory } from '../../people';
import { handRecords, PollEntity } from '../../polls';
import { AgendaItemEntity } from '../agenda-item.entity';
import { Attendance } from '../attendance';
import { Bodies } from '../bodies';
import { mattersOf } from '../matters';
import { MeetingEntity } from '../meeting.entity';
import { reasonsOf } from '../room/recusal-rows';
import { VotersInRoom } from '../voters-in-room';

type Watched = Readonly<{ meeting: MeetingEntity; agendaItemId: string }>;

/** What whoever counts hands has before them: how many may raise one, who may count too, and what was counted already. */
@Injectable()
export class HandsDesks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly bodies: Bodies,
    private readonly voters: VotersInRoom,
    private readonly attendance: Attendance,
    private readonly people: PeopleDirectory,
  ) {}

  /** @throws ProblemError not_found */
  async of(agendaItemId: string, actor: Actor): Promise<HandsDesk> {
    const em = this.dataSource.manager;
    const { meetingId, issueId } = found(await em.findOneBy(AgendaItemEntity, { agendaItemId }));
    const meeting = found(await em.findOneBy(MeetingEntity, { meetingId }));
    if (!hasRoleIn(actor, meeting.communityId, CONVENERS)) throw notFound();
    const poll = await em.findOneBy(PollEntity, { meetingId, agendaItemId, method: 'hands', state: 'counting' });
    const record = poll && (await handRecords(em, [poll])).get(poll.pollId);
    const base = poll
      ? { members: poll.rollSize, present: poll.rollPresent ?? 0, recused: poll.rollRecused }
      : await this.baseNow(em, meeting, agendaItemId);
    const body = await this.bodies.figuresNow(em, meeting);
    const title = (await mattersOf(em, [issueId])).get(issueId)?.title ?? '';
    return {
      title,
      ...base,
      members: body && base.members,
      mayRaise: base.present - base.recused,
      missing: body?.missing ?? 0,
      unit: unitOf(meeting.form),
      watchers: await this.watchersOf(em, { meeting, agendaItemId }, actor),
      counted: poll && record ? { ...record, question: poll.question } : null,
    };
  }

  private async baseNow(em: EntityManager, meeting: MeetingEntity, agendaItemId: string) {
    const voters = await this.voters.listed(em, meeting, agendaItemId);
    const here = voters.filter(({ present }) => present);
    return { members: voters.length, present: here.length, recused: here.filter(({ recused }) => recused !== null).length };
  }

  /** Residents who are in the room: no staff, nobody with an interest of their own, and not whoever asks. */
  private async watchersOf(em: EntityManager, { meeting, agendaItemId }: Watched, { personId }: Actor): Promise<HandsDesk['watchers']> {
    const staff = (await this.people.personsWithRoles(meeting.communityId, STAFF, em)).map((one) => one.personId);
    const unfit = new Set([...staff, ...(await reasonsOf(em, agendaItemId)).keys()]);
    const rows = await this.attendance.list(em, meeting);
    return rows
      .filter((row) => row.checkedInAt !== null && row.method !== 'online')
      .filter((row) => row.personId !== personId && !unfit.has(row.personId))
      .map(({ personId: watcher, name, homeLabel }) => ({ personId: watcher, name, homeLabel }));
  }
}
