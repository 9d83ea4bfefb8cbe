import { randomUUID } from 'node:crypto';
import { endOf, type ObjectionAnswer, type ObjectionsView, type ResolutionView } from '@silin/shared';
import { ResolutionEntity } from '../src/modules/resolutions';
import { EventEntity } from '../src/platform/events';
import type { Answer } from './support/calling';
import { aPerson, type TestPerson } from './support/people';
import type { TestApp } from './support/test-app';
import { aNeighbourhood, aResolution, as, done, type Neighbourhood } from './tasks.builders';

export type Place = Neighbourhood & Readonly<{ resolutionId: string; issueId: string; member: TestPerson }>;
export const REASON = '坡道会挡住一楼的窗户。';

/** What people do about something that was published, on the app of one spec. */
export function objecting(test: () => TestApp) {
  /** A 协商意见 that was published today, and a second convener. */
  async function aPublished(over: Partial<Pick<ResolutionEntity, 'effect' | 'pollId'>> = {}): Promise<Place> {
    const here = await aNeighbourhood(test(), { supporters: 1 });
    const member = await aPerson(test(), here.community, { roles: ['committee_member'], owner: false });
    const { resolutionId, issueId } = await aResolution(test(), here, { state: 'drafted' });
    await test().db.manager.update(ResolutionEntity, { resolutionId }, { publishedAt: null, effectiveAt: null, ...over });
    await done(as(test(), here.secretary, 'POST', `/resolutions/${resolutionId}/publish`));
    return { ...here, resolutionId, issueId, member };
  }

  const object = (place: Place, person: TestPerson, over: Record<string, unknown> = {}): Promise<Answer<ObjectionAnswer>> =>
    as(test(), person, 'POST', `/resolutions/${place.resolutionId}/objections`, {
      requestKey: randomUUID(),
      reason: REASON,
      aboutRoles: [],
      ...over,
    });
  const rule = (person: TestPerson, objectionId: string, ruling: string, reason = '量过了，离窗户两米。') =>
    as(test(), person, 'POST', `/objections/${objectionId}/rule`, { ruling, reason });
  const view = ({ resolutionId }: Place, person: TestPerson) =>
    done(as<ResolutionView>(test(), person, 'GET', `/resolutions/${resolutionId}`));
  const list = async ({ resolutionId }: Place, person: TestPerson) =>
    (await done(as<ObjectionsView>(test(), person, 'GET', `/resolutions/${resolutionId}/objections`))).items;
  const afterPeriod = async ({ resolutionId }: Place) => {
    const { objectionsUntil } = await test().db.manager.findOneByOrFail(ResolutionEntity, { resolutionId });
    await test().pass({ seconds: (endOf(objectionsUntil ?? '').getTime() - test().clock.now().getTime()) / 1000 });
  };
  const events = ({ resolutionId }: Place, action: string) => test().db.manager.countBy(EventEntity, { aggregateId: resolutionId, action });
  return { aPublished, object, rule, view, list, afterPeriod, events };
}
