import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  addDays,
  dayOf,
  ISSUE_CATEGORIES,
  PERIODS,
  sumOfFigures,
  type CarrierFigures,
  type CarrierPageView,
  type Day,
  type FiguresView,
  type IssueCategory,
  type PageQuery,
  type Period,
  type PublicFigures,
} from '@silin/shared';
import { Clock } from '../../platform/clock';
import { found } from '../../platform/http';
import { CommunityDirectory, type CommunitySettings } from '../communities';
import { PeopleDirectory } from '../people';
import { TaskReader } from '../tasks';
import { groupedBy, publicFigures, type Cell } from './public-figures';

type Counted = Readonly<{
  cells: readonly Cell[];
  settings: CommunitySettings;
  span: Readonly<{ period: Period; since: Day; until: Day }>;
}>;

/** The public figures: of everything, by kind, by carrier; counts with what they are of, never a rate alone. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly communities: CommunityDirectory,
    private readonly people: PeopleDirectory,
    private readonly tasks: TaskReader,
  ) {}

  /** @throws ProblemError not_found for a community that does not exist */
  async view(communityId: string, period: Period = 'month'): Promise<FiguresView> {
    const { cells, settings, span } = await this.count(communityId, period);
    const { intakeDays, satisfiedStarsMin } = settings;
    const all = sumOfFigures(cells.map(({ figures }) => figures));
    const byCarrier = await this.byCarrier(communityId, cells);
    return { ...span, all, byCategory: byCategory(cells), byCarrier, intakeDays, satisfiedStarsMin };
  }

  /** One carrier and its work, the latest day first. @throws ProblemError not_found for a unit that neither carries anything here nor ever did */
  async carrier(
    communityId: string,
    orgUnitId: string,
    { period = 'month', ...page }: PageQuery & { period?: Period },
  ): Promise<CarrierPageView> {
    const { cells, span } = await this.count(communityId, period);
    const work = await this.tasks.pageOfCarrier(communityId, orgUnitId, page);
    const carrier = (await this.byCarrier(communityId, cells)).find((one) => one.orgUnitId === orgUnitId);
    const name = carrier?.name ?? work.items[0]?.assignee ?? (await this.nameOf(communityId, orgUnitId));
    return { ...work, ...span, carrier: carrier ?? { orgUnitId, name: found(name), figures: sumOfFigures([]) } };
  }

  private async count(communityId: string, period: Period): Promise<Counted> {
    const em = this.dataSource.manager;
    const settings = await this.communities.settings(communityId, em);
    const until = dayOf(this.clock.now());
    const since = addDays(until, -PERIODS[period].days);
    const span = { communityId, since, today: until, satisfiedStarsMin: settings.satisfiedStarsMin };
    return { cells: await publicFigures(em, span), settings, span: { period, since, until } };
  }

  private async nameOf(communityId: string, orgUnitId: string): Promise<string | undefined> {
    return (await this.people.carriersOf(communityId)).find((one) => one.orgUnitId === orgUnitId)?.name;
  }

  /** Those who stand here today, under their names, and those who had work in the period, under the name they had then. */
  private async byCarrier(communityId: string, cells: readonly Cell[]): Promise<CarrierFigures[]> {
    const em = this.dataSource.manager;
    const figures = groupedBy(cells, (cell) => cell.orgUnitId);
    const names = new Map((await this.people.carriersOf(communityId, em)).map(({ orgUnitId, name }) => [orgUnitId, name]));
    const gone = [...figures.keys()].filter((orgUnitId) => !names.has(orgUnitId));
    for (const [orgUnitId, { name }] of await this.communities.orgUnits(gone, em)) names.set(orgUnitId, name);
    const known = [...figures].map(([orgUnitId, one]) => ({ orgUnitId, name: names.get(orgUnitId) ?? '承办单位', figures: one }));
    return known.sort((one, other) => other.figures.solved.whole - one.figures.solved.whole || (one.orgUnitId < other.orgUnitId ? -1 : 1));
  }
}

function byCategory(cells: readonly Cell[]): FiguresView['byCategory'] {
  const figures = groupedBy(cells, (cell) => cell.category);
  const rows = [...figures].map(([category, one]) => ({ category, name: ISSUE_CATEGORIES[category].name, figures: one }));
  const place = (category: IssueCategory) => Object.keys(ISSUE_CATEGORIES).indexOf(category);
  const weight = (one: PublicFigures) => one.accepted.whole + one.solved.whole;
  return rows.sort((one, other) => weight(other.figures) - weight(one.figures) || place(one.category) - place(other.category));
}
