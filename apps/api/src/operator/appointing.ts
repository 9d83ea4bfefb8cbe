import { randomUUID } from 'node:crypto';
import { IsNull, type EntityManager } from 'typeorm';
import { dayOf, groupedCode, OFFICE_LIMITS, OFFICES, ROLES, type OfficeRole } from '@silin/shared';
import { CommunityDirectory, inNaturalOrder, OrgUnitEntity } from '../modules/communities';
import { AppointmentEntity, OfficeOfferEntity, OfficeOffers, officesIn, OfficesService } from '../modules/people';
import { Clock } from '../platform/clock';
import type { Operator } from './operator';
import { nameOf, numberOf, oneOfThem, OperatorRefusal, wanted, type Options } from './operator-words';

const BY = { userId: null, party: 'operator' } as const;
const { codeDays, codeDaysMax, noteMax } = OFFICE_LIMITS;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * One code for one office. Asked again while the code waits, nothing new is made: the code cannot be shown twice, so `--renew yes`
 * withdraws it and makes another.
 */
export async function appoint(operator: Operator, options: Options): Promise<string[]> {
  const role = oneOfThem(wanted(options, 'role', 'secretary'), 'role', Object.keys(OFFICES) as OfficeRole[]);
  const days = numberOf(options, 'days', codeDays, [1, codeDaysMax]);
  const until = options.until?.trim() ?? null;
  if (until !== null && !DAY.test(until)) throw new OperatorRefusal('--until is the first day after the office: 2031-11-28');
  const note = nameOf(options.note ?? ROLES[role], noteMax);
  const offers = operator.app.get(OfficeOffers);
  return operator.run(async (em) => {
    const communityId = await operator.community(em, options);
    const orgUnitId = await placeOf(em, communityId, role, options);
    const open = { communityId, role, orgUnitId, note, claimedAt: IsNull(), withdrawnAt: IsNull() };
    const waiting = await em.findOneBy(OfficeOfferEntity, open);
    const usable = waiting && waiting.expiresAt > operator.app.get(Clock).now();
    if (usable && options.renew !== 'yes')
      return [
        `there already: a code for ${ROLES[role]} (${note}) waits until ${waiting.expiresAt.toISOString()}; --renew yes makes another`,
      ];
    const order = { communityId, requestKey: waiting?.requestKey ?? randomUUID(), role, orgUnitId, until, note, codeDays: days };
    const made = await offers.offer(em, order, BY);
    return [
      `code: ${groupedCode(made.code)}`,
      `for: ${made.roleName}, ${made.orgUnitName}, offer ${made.offerId}`,
      `until: ${made.expiresAt}`,
    ];
  });
}

async function placeOf(em: EntityManager, communityId: string, role: OfficeRole, { unit }: Options): Promise<string> {
  const { place } = OFFICES[role];
  if (place === 'community') return communityId;
  const { parentId } = await em.findOneByOrFail(OrgUnitEntity, { orgUnitId: communityId });
  const where = place === 'street' ? { orgUnitId: parentId ?? '', kind: place } : { communityId, kind: place };
  const all = await em.findBy(OrgUnitEntity, where);
  const kept = unit ? all.filter((one) => one.name === nameOf(unit) || one.orgUnitId === unit.trim()) : all;
  const [only] = kept;
  if (only && kept.length === 1) return only.orgUnitId;
  const names = all.map((one) => one.name).join(', ') || `none yet: add-${place}`;
  throw new OperatorRefusal(`--unit says where ${ROLES[role]} is held (${names})`);
}

/** Stops a code that nobody has used. */
export async function revokeCode(operator: Operator, options: Options): Promise<string[]> {
  const offerId = wanted(options, 'offer', 'the id that list shows');
  return operator.run(async (em) => {
    const offer = await em.findOne(OfficeOfferEntity, { where: { offerId }, lock: { mode: 'pessimistic_write' } });
    if (!offer) throw new OperatorRefusal(`There is no offer ${offerId}.`);
    if (offer.withdrawnAt) return [`withdrawn already: ${offerId}`];
    await operator.app.get(OfficeOffers).withdraw(em, offer, BY);
    return [`withdrawn: ${offerId}`];
  });
}

/** Ends an office on a day: for those that the secretary cannot end, their own among them. */
export async function endOffice(operator: Operator, options: Options): Promise<string[]> {
  const appointmentId = wanted(options, 'appointment', 'the id that list shows');
  const lastDay = wanted(options, 'last-day', '2026-12-31');
  if (!DAY.test(lastDay)) throw new OperatorRefusal('--last-day is a day: 2026-12-31');
  return operator.run(async (em) => {
    const held = await em.findOne(AppointmentEntity, { where: { appointmentId }, lock: { mode: 'pessimistic_write' } });
    if (!held) throw new OperatorRefusal(`There is no appointment ${appointmentId}.`);
    await operator.app.get(OfficesService).endOn(em, held, lastDay, BY);
    return [`ends: ${ROLES[held.role]} on ${lastDay}`];
  });
}

/** Communities with who holds what, and the codes that wait. Never a code, a phone or an account. */
export async function list(operator: Operator, options: Options): Promise<string[]> {
  return operator.run(async (em) => {
    const all = await operator.app.get(CommunityDirectory).all();
    const only = options.community ? await operator.community(em, options) : null;
    const lines: string[] = [];
    for (const { communityId, name, street } of all.filter((one) => only === null || one.communityId === only)) {
      lines.push(`${street} ${name}  ${communityId}`, ...(await officeLines(operator, em, communityId)));
    }
    return lines.length > 0 ? lines : ['no community yet: npm run operator -- create-community --street 柳园街道 --name 柳园社区'];
  });
}

async function officeLines({ app }: Operator, em: EntityManager, communityId: string): Promise<string[]> {
  const now = app.get(Clock).now();
  const held = await officesIn(em, communityId, dayOf(now));
  const waiting = await em.findBy(OfficeOfferEntity, { communityId, claimedAt: IsNull(), withdrawnAt: IsNull() });
  return [
    ...held
      .map((one) => `  ${ROLES[one.role]} ${one.orgUnitName} ${one.name} ${one.since}–${one.until ?? ''}  ${one.appointmentId}`)
      .sort(inNaturalOrder),
    ...waiting.map(
      (one) =>
        `  code for ${ROLES[one.role]} (${one.note}) ${one.expiresAt > now ? 'until' : 'expired'} ${one.expiresAt.toISOString()}  ${one.offerId}`,
    ),
  ];
}
