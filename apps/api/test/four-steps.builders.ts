import { randomUUID } from 'node:crypto';
import {
  dayOf,
  instantAt,
  stepRules,
  type FourStepsView,
  type MeetingForm,
  type MeetingView,
  type PollView,
  type Problem,
  type StepNumber,
} from '@silin/shared';
import { OrgUnitEntity } from '../src/modules/communities';
import { as, aNeighbourhood, checkIn, planOf, type Neighbourhood } from './meetings.builders';
import type { Answer } from './support/calling';
import { aPerson, type TestPerson } from './support/people';
import type { TestApp } from './support/test-app';

/** A village: its secretary, two more of the party branch, three more members of the party, and five representatives. */
export type Village = Neighbourhood &
  Readonly<{ branch: readonly TestPerson[]; members: readonly TestPerson[]; representatives: readonly TestPerson[] }>;

export async function aVillage(test: TestApp, name = '柳树村'): Promise<Village> {
  const place = await aNeighbourhood(test, name);
  await test.db.manager.update(OrgUnitEntity, { orgUnitId: place.community.communityId }, { communityKind: 'village' });
  const some = async (count: number, role: 'branch_member' | 'party_member' | 'resident_representative') => {
    const people: TestPerson[] = [];
    while (people.length < count) people.push(await aPerson(test, place.community, { roles: [role] }));
    return people;
  };
  return {
    ...place,
    branch: await some(2, 'branch_member'),
    members: await some(3, 'party_member'),
    representatives: await some(5, 'resident_representative'),
  };
}

export const begin = (test: TestApp, { issueId, secretary }: Village, more: object = {}) =>
  as(test, secretary)('POST', `/issues/${issueId}/four-steps`, {
    requestKey: randomUUID(),
    motion: 'people',
    motionBy: '王秀兰等 12 户',
    ...more,
  });

export const chain = async (test: TestApp, { issueId }: Village, person: Pick<TestPerson, 'token' | 'userId'>) =>
  (await as(test, person)<FourStepsView>('GET', `/issues/${issueId}/four-steps`)).body;

/** Who decides at a step, the secretary of the branch included. */
export const bodyOf = (village: Village, step: StepNumber): readonly TestPerson[] =>
  [
    [village.secretary, ...village.branch],
    [village.secretary, village.committee, ...village.branch],
    [village.secretary, ...village.branch, ...village.members],
    [village.committee, ...village.representatives],
  ][step - 1] ?? [];

export const eveningAfter = (test: TestApp, days: number): string =>
  instantAt(dayOf(new Date(test.clock.now().getTime() + (days + 1) * 86_400_000)), '19:00').toISOString();

/** Days of notice, and one: the earliest evening of each. */
const AHEAD: Readonly<Record<StepNumber, number>> = { 1: 1, 2: 1, 3: 1, 4: 10 };

export function planStep(
  test: TestApp,
  village: Village,
  step: StepNumber,
  more: object = {},
): Promise<Answer<{ meetingId: string } & Problem>> {
  const plan = planOf(test, village, { form: stepRules(step).forms[0], startsAt: eveningAfter(test, AHEAD[step]), ...more });
  return as(test, village.secretary)<{ meetingId: string }>('POST', `/communities/${village.community.communityId}/meetings`, plan);
}

/** Another meeting that takes the step, and who decides there. */
type Otherwise = Readonly<{ form: MeetingForm; people: readonly TestPerson[] }>;

/** Holds the meeting of a step with everybody there; `approving` of them agree, the others are against. */
export async function holdStep(
  test: TestApp,
  village: Village,
  step: StepNumber,
  approving = 99,
  otherwise?: Otherwise,
): Promise<{ meetingId: string; poll: PollView }> {
  const people = otherwise?.people ?? bodyOf(village, step);
  const planned = await planStep(test, village, step, otherwise ? { form: otherwise.form } : {});
  if (planned.status !== 201) throw new Error(`step ${step} was refused: ${planned.body.sentence}`);
  const { meetingId } = planned.body;
  const secretary = as(test, village.secretary);
  const { startsAt, agenda } = (await secretary<MeetingView>('GET', `/meetings/${meetingId}`)).body;
  const agendaItemId = agenda[0]?.agendaItemId ?? '';
  await test.pass({ minutes: Math.ceil((Date.parse(startsAt) - test.clock.now().getTime()) / 60_000) - 30 });
  await secretary('POST', `/meetings/${meetingId}/open`);
  for (const person of people) await checkIn(test, { ...village, meetingId, agendaItemId }, person);
  await secretary('POST', `/agenda-items/${agendaItemId}/start`);
  const { status, body: poll } = await secretary<PollView>('POST', `/agenda-items/${agendaItemId}/polls`, {
    question: '修村西头这段路，您同意吗？',
  });
  if (status !== 201) throw new Error(`no vote at step ${step}: ${(poll as unknown as Problem).sentence}`);
  for (const [index, person] of people.entries()) {
    const choice = index < approving ? 'approve' : 'reject';
    await as(test, person)('POST', `/polls/${poll.pollId}/ballots`, { requestKey: randomUUID(), choice });
  }
  const closed = await secretary<PollView>('POST', `/polls/${poll.pollId}/close`);
  await secretary('POST', `/meetings/${meetingId}/conclude`);
  return { meetingId, poll: closed.body };
}
