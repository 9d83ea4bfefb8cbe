import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  hostsOf,
  minutesSections,
  wordOn,
  type MinutesObjectionView,
  type MinutesSectionView,
  type MinutesVersionRow,
  type MinutesVersionView,
  type MinutesView,
} from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { found, ProblemError } from '../../platform/http';
import { hearsWords } from './behind-doors';
import { CheckInEntity } from './check-in.entity';
import { seen } from './meeting-access';
import { MeetingEntity } from './meeting.entity';
import { asSaid, minutesRows, type MinutesRows } from './minutes-rows';
import type { MinutesVerdictEntity } from './minutes-verdict.entity';
import { MinutesEntity } from './minutes.entity';

/** Minutes for readers: for those who were there and the handlers while they are being confirmed, then for everyone. */
@Injectable()
export class MinutesReader {
  constructor(private readonly dataSource: DataSource) {}

  async of(em: EntityManager, meeting: MeetingEntity, actor: Actor): Promise<MinutesView | null> {
    const rows = await minutesRows(em, meeting.meetingId);
    if (!rows || !(await this.mayRead(em, meeting, rows.latest, actor))) return null;
    const { latest, versions, verdicts, attendees, uncompared, standing } = rows;
    const mine = verdicts.filter((one) => one.personId === actor.personId && one.version === latest.version);
    return {
      version: latest.version,
      text: latest.text,
      sha256: latest.sha256,
      circulatedAt: latest.circulatedAt.toISOString(),
      publishedAt: latest.publishedAt?.toISOString() ?? null,
      confirmUntil: latest.confirmUntil,
      confirmed: standing.confirmed,
      objected: standing.objected,
      silent: standing.silent,
      attendees,
      uncompared,
      myVerdict: (mine.find((one) => one.verdict === 'object') ?? mine[0])?.verdict ?? null,
      sections: sectionViews(rows, actor),
      objections: verdicts.filter((one) => one.verdict === 'object').map((one) => objectionView(one, actor)),
      versions: [...versions].reverse().map(versionRow),
    };
  }

  /** One version word for word, also after it was corrected. @throws ProblemError not_found | meeting.paper_not_yet for whom there are none yet */
  async version(meetingId: string, version: number | undefined, actor: Actor): Promise<MinutesVersionView> {
    const em = this.dataSource.manager;
    const meeting = seen(await em.findOneBy(MeetingEntity, { meetingId }), actor);
    const rows = await minutesRows(em, meetingId);
    if (!rows || !(await this.mayRead(em, meeting, rows.latest, actor)))
      throw new ProblemError('meeting.paper_not_yet', { since: 'minutes' });
    const row = found(rows.versions.find((one) => one.version === (version ?? rows.latest.version)) ?? null);
    const { text } = row;
    return { ...versionRow(row), text, latest: rows.latest.version, publishedAt: rows.latest.publishedAt?.toISOString() ?? null };
  }

  private async mayRead(em: EntityManager, meeting: MeetingEntity, latest: MinutesEntity, actor: Actor): Promise<boolean> {
    const { meetingId, communityId } = meeting;
    const { personId } = actor;
    if (personId !== null && (await em.existsBy(CheckInEntity, { meetingId, personId }))) return true;
    if (!hearsWords(meeting, actor)) return false;
    return latest.publishedAt !== null || hasRoleIn(actor, communityId, hostsOf(meeting.form));
  }
}

function sectionViews({ latest, verdicts, standing }: MinutesRows, { personId }: Actor): MinutesSectionView[] {
  const titles = minutesSections(latest.text);
  const mine = verdicts.filter((one) => one.personId === personId).map(asSaid);
  return standing.sections.map((one) => ({
    ...one,
    title: titles[one.section]?.title ?? '',
    myWord: personId === null ? null : wordOn(mine, personId, one.section, one.since),
  }));
}

const objectionView = (one: MinutesVerdictEntity, { personId }: Actor): MinutesObjectionView => ({
  objectionId: one.verdictId,
  section: one.section ?? 0,
  version: one.version,
  remark: one.remark ?? '',
  otherwise: one.otherwise,
  at: one.at.toISOString(),
  state: one.state ?? 'open',
  answer: one.answer,
  mine: one.personId === personId,
});

const versionRow = ({ version, sha256, circulatedAt, section, correction, reason }: MinutesEntity): MinutesVersionRow => ({
  version,
  sha256,
  circulatedAt: circulatedAt.toISOString(),
  section,
  correction,
  reason,
});
