import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  hostsOf,
  MEETING_LIMITS,
  minutesSections,
  minutesTimeIsOver,
  type DocumentView,
  type MinutesSlips,
  type MinutesSlipView,
  type NamedPerson,
} from '@silin/shared';
import { hasRoleIn, type Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { found, notFound, ProblemError } from '../../../platform/http';
import { inNaturalOrder } from '../../communities';
import { DocumentShelf } from '../../documents';
import { PeopleDirectory } from '../../people';
import { hearsWords } from '../behind-doors';
import { CheckInEntity } from '../check-in.entity';
import { MeetingEntity } from '../meeting.entity';
import { MinutesVerdictEntity } from '../minutes-verdict.entity';
import { MinutesEntity } from '../minutes.entity';
import { MinutesSlipEntity } from './minutes-slip.entity';

/** Signed sheets of minutes, for those who host the meeting: which wait for a second pair of eyes, and whose word is still missing. */
@Injectable()
export class MinutesSlipReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly people: PeopleDirectory,
    private readonly shelf: DocumentShelf,
  ) {}

  /** What waits first, then as they were entered. @throws ProblemError not_found | meeting.paper_not_yet before there are minutes */
  async list(meetingId: string, text: string | undefined, actor: Actor): Promise<MinutesSlips> {
    const em = this.dataSource.manager;
    const meeting = found(await em.findOneBy(MeetingEntity, { meetingId }));
    const { communityId, form, state, title } = meeting;
    if (!hasRoleIn(actor, communityId, hostsOf(form)) || !hearsWords(meeting, actor)) throw notFound();
    const latest = await em.findOne(MinutesEntity, { where: { meetingId }, order: { version: 'DESC' } });
    if (!latest) throw new ProblemError('meeting.paper_not_yet', { since: 'minutes' });
    const { version, confirmUntil, text: words } = latest;
    const rows = await em.find(MinutesSlipEntity, { where: { meetingId }, order: { enteredAt: 'ASC', slipId: 'ASC' } });
    const waiting = rows.filter((row) => row.state === 'entered');
    const open = state === 'minutes_in_confirmation' && !minutesTimeIsOver(confirmUntil, this.clock.now());
    const unsaid = open ? await this.unsaid(em, { meetingId, version, text, waiting }) : [];
    return {
      ...{ title, version, confirmUntil, open, sections: minutesSections(words) },
      slips: await this.views(em, [...waiting, ...rows.filter((row) => row.state !== 'entered')], actor),
      unsaid: unsaid.slice(0, MEETING_LIMITS.unsaidShown),
      unsaidTotal: unsaid.length,
    };
  }

  private async views(em: EntityManager, rows: readonly MinutesSlipEntity[], actor: Actor): Promise<MinutesSlipView[]> {
    const ids = rows.map(({ slipId }) => slipId);
    const papers = await this.shelf.ofSubjects(em, 'minutes_slip', ids);
    const names = await this.people.namesOf(
      rows.map(({ personId }) => personId),
      em,
    );
    const own = await this.people.accountsOf(
      actor,
      rows.map(({ enteredByUserId }) => enteredByUserId),
      em,
    );
    return rows.map((row) => {
      const isSecond = row.state === 'entered' && row.personId !== actor.personId && !own.has(row.enteredByUserId);
      return viewOf(row, names.get(row.personId), papers.get(row.slipId) ?? null, isSecond);
    });
  }

  /** Who signed in by hand has most likely no phone. */
  private async unsaid(em: EntityManager, { meetingId, version, text, waiting }: Unsaid): Promise<NamedPerson[]> {
    const spoke = await em.findBy(MinutesVerdictEntity, { meetingId, version });
    const done = new Set([...spoke, ...waiting].map(({ personId }) => personId));
    const rows = (await em.findBy(CheckInEntity, { meetingId })).filter(({ personId }) => !done.has(personId));
    const names = await this.people.namesOf(
      rows.map(({ personId }) => personId),
      em,
    );
    const byHand = new Set(rows.filter(({ method }) => method === 'by_hand').map(({ personId }) => personId));
    return [...names.values()]
      .filter(({ name, homeLabel }) => !text || name.includes(text) || (homeLabel ?? '').includes(text))
      .sort((a, b) => Number(byHand.has(b.personId)) - Number(byHand.has(a.personId)) || inNaturalOrder(a.name, b.name));
  }
}

type Unsaid = Readonly<{ meetingId: string; version: number; text: string | undefined; waiting: readonly MinutesSlipEntity[] }>;

function viewOf(
  row: MinutesSlipEntity,
  person: Pick<NamedPerson, 'name' | 'homeLabel'> | undefined,
  slip: DocumentView | null,
  isSecond: boolean,
): MinutesSlipView {
  const { slipId, enteredAt, state, version, verdict, section, remark, otherwise, reason } = row;
  return {
    slipId,
    name: person?.name ?? '居民',
    homeLabel: person?.homeLabel ?? null,
    enteredAt: enteredAt.toISOString(),
    ...{ state, version, verdict, section, remark, otherwise, reason, slip },
    offered: isSecond ? ['confirm', 'reject'] : [],
  };
}
