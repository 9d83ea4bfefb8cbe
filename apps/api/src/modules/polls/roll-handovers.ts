import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import {
  actingAfterSale,
  actsOn,
  dayOf,
  type MemberCapacity,
  type PollState,
  type RegisteredHome,
  type RegisteredParking,
} from '@silin/shared';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database';
import { EventLog } from '../../platform/events';
import { PeopleSequels, registeredHomes, registeredParking, type OwnersMoved } from '../people';
import { BallotEntity } from './ballot.entity';
import { PollNotices } from './poll-notices';
import { PollSteps } from './poll-steps';
import { PollEntity } from './poll.entity';
import { RollEntryEntity } from './roll-entry.entity';
import { RollHandoverEntity } from './roll-handover.entity';
import { RollMemberEntity } from './roll-member.entity';

const UNDER_WAY: readonly PollState[] = ['announced', 'open'];

/**
 * Homes that are sold between the announcement and the end of a vote. The entry, its head and its area stay; who acts for it follows the
 * register from the day of the sale, unless its ballot is cast: that one stands. In the transaction that enters the sale, under the lock
 * that every ballot waits for.
 */
@Injectable()
export class RollHandovers implements OnModuleInit {
  constructor(
    private readonly people: PeopleSequels,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly steps: PollSteps,
    private readonly notices: PollNotices,
  ) {}

  onModuleInit(): void {
    this.people.whenOwnersMoved((em, moved) => this.follow(em, moved));
  }

  private async follow(em: EntityManager, moved: OwnersMoved): Promise<void> {
    const { communityId, estateId } = moved;
    const where = { communityId, state: In([...UNDER_WAY]) };
    const polls = await em.find(PollEntity, { where, order: { pollId: 'ASC' } });
    for (const { pollId, scope } of polls) {
      if (scope?.estateId !== estateId) continue;
      const poll = await this.steps.lock(em, pollId);
      if (UNDER_WAY.includes(poll.state) && !isAfter(moved.on, poll)) await this.followIn(em, poll, moved);
    }
  }

  private async followIn(em: EntityManager, poll: PollEntity, moved: OwnersMoved): Promise<void> {
    const { pollId, scope } = poll;
    if (!scope) return;
    const homes = await registeredHomes(em, { ...scope, day: moved.on });
    const parking = moved.parkingIds.length > 0 ? await registeredParking(em, { ...scope, day: moved.on }) : [];
    const register = new Map([...homes, ...parking].map((part) => [part.label, part]));
    const isSold = (part: Part) => ('homeId' in part ? moved.homeIds.includes(part.homeId) : moved.parkingIds.includes(part.parkingId));
    const sold = new Set([...homes, ...parking].filter(isSold).map(({ label }) => label));
    if (sold.size === 0) return;
    const entries = (await em.findBy(RollEntryEntity, { pollId })).filter((entry) =>
      partsFollowed(entry).some(({ label }) => sold.has(label)),
    );
    for (const entry of entries) await this.handOver(em, poll, entry, { register, moved });
  }

  private async handOver(em: EntityManager, poll: PollEntity, entry: RollEntryEntity, { register, moved }: Sale): Promise<void> {
    const { pollId, rollEntryId, alias } = entry;
    const isCast = await em.existsBy(BallotEntity, { pollId, rollEntryId });
    const change = isCast ? null : await this.changeActing(em, entry, { register, moved });
    const enteredAt = this.clock.now();
    const isHandedOver = change !== null;
    const handover = { handoverId: newId(enteredAt), pollId, rollEntryId, alias, onDay: moved.on, enteredAt, isHandedOver };
    await em.insert(RollHandoverEntity, handover);
    await this.record(em, poll, handover, moved);
    await this.notices.handedOver(em, poll, handover, change ?? { came: [], went: [] });
  }

  /** Null where the same people act as before. */
  private async changeActing(em: EntityManager, entry: RollEntryEntity, { register, moved: { on } }: Sale) {
    const { pollId, rollEntryId } = entry;
    const members = await em.findBy(RollMemberEntity, { rollEntryId });
    const acting = members.filter((one) => actsOn(one, on)).map(({ personId }) => personId);
    const owners = partsFollowed(entry).map(({ label }) => whoOwns(register.get(label)));
    const after = actingAfterSale(acting, owners);
    const came = after.filter((personId) => !acting.includes(personId));
    const went = acting.filter((personId) => !after.includes(personId));
    if (came.length + went.length === 0) return null;
    if (went.length > 0) await em.update(RollMemberEntity, { rollEntryId, personId: In(went) }, { untilDay: on });
    // Who sold and buys back begins again.
    const capacity: MemberCapacity = after.length > 1 ? 'co_owner' : 'owner';
    const rows = came.map((personId) => ({ rollEntryId, personId, pollId, capacity, sinceDay: on, untilDay: null }));
    const again = ['capacity', 'sinceDay', 'untilDay'];
    if (rows.length > 0) {
      await em.createQueryBuilder().insert().into(RollMemberEntity).values(rows).orUpdate(again).updateEntity(false).execute();
    }
    return { came, went };
  }

  /** By the room and the day, never by a name; nothing of whether it has voted. */
  private record(
    em: EntityManager,
    poll: PollEntity,
    { alias, onDay, handoverId }: RollHandoverEntity,
    { by }: OwnersMoved,
  ): Promise<void> {
    const { pollId: aggregateId, issueId, communityId } = poll;
    const happened = { aggregate: 'poll', aggregateId, issueId, communityId, action: 'handOver', facts: { handoverId, alias, onDay } };
    return this.events.record(em, { ...happened, actorUserId: by.userId, actorParty: by.party });
  }
}

/** A sale that is dated after the last day concerns no ballot. */
const isAfter = (on: string, { closesAt }: PollEntity) => closesAt !== null && on > dayOf(new Date(closesAt.getTime() - 1));

type Part = RegisteredHome | RegisteredParking;
type Sale = Readonly<{ register: ReadonlyMap<string, Part>; moved: OwnersMoved }>;

/** An entry goes with its homes; parking that is sold beside them moves nobody. Where there is parking alone, it goes with that. */
const partsFollowed = ({ homes, parking }: RollEntryEntity) => (homes?.length ? homes : (parking ?? []));

/** What is not handed over is the developer's to vote for, as on the roll. */
const whoOwns = (home: Part | undefined): readonly string[] =>
  (home?.owners ?? []).filter(({ kind }) => home?.delivered || kind === 'developer').map(({ personId }) => personId);
