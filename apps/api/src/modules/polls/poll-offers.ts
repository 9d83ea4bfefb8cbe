import { allowedActions, CONVENERS, HANDLERS, PAPER_CLERKS, POLL_LIFECYCLE, type PollState } from '@silin/shared';
import { hasRoleIn, rolesIn, type Actor } from '../../platform/auth';
import type { PollEntity } from './poll.entity';

export type PollFacts = Readonly<{
  mayVote: boolean;
  /** Certified, passed and not written down yet. */
  mayDraft: boolean;
  isOnRoll: boolean;
  /** Was asked to watch over the paper count. */
  isWitness: boolean;
}>;

/** From the frozen roll to the last envelope. */
const PAPER_STATES_OF_POLL: readonly PollState[] = ['announced', 'open', 'counting'];

/** Whoever may prepare, announce and set aside a poll under its pack. */
export const convenes = (actor: Actor, { communityId, pack }: PollEntity) => hasRoleIn(actor, communityId, pack.convenedBy);

/** Reads every row of a roll and of its named ballots: the electorate, and those who answer for it. */
export const isAuthority = (actor: Actor, { communityId }: Pick<PollEntity, 'communityId'>) =>
  hasRoleIn(actor, communityId, [...CONVENERS, 'owners_committee', 'street_officer', 'supervision_committee']);

/** Whether everybody may read who voted how, by room: only where the estate's own rules say so, and only once there is a certificate. */
export const rowsArePublic = ({ rules, state }: Pick<PollEntity, 'rules' | 'state'>) => state === 'certified' && rules?.publicRows === true;

/** What the lifecycle lets this actor do with this poll: of a dated one its conveners, and the end of it belongs to the clock. */
export function allowedSteps(actor: Actor, poll: PollEntity): string[] {
  if (!convenes(actor, poll)) return [];
  const steps: string[] = allowedActions(POLL_LIFECYCLE, poll.state, rolesIn(actor, poll.communityId));
  const isDated = poll.pack.window === 'dated';
  return steps.filter((step) => (isDated ? step === 'announce' || step === 'void' : step === 'close'));
}

/** Whether the rules know of it at all; whether too few have come is asked when it is done. */
const mayExtend = (actor: Actor, poll: PollEntity) =>
  poll.state === 'open' &&
  poll.pack.window === 'dated' &&
  poll.extendedFrom === null &&
  (poll.rules?.extensionDays ?? 0) > 0 &&
  convenes(actor, poll);

export function offeredTo(actor: Actor, poll: PollEntity, { mayVote, mayDraft, isOnRoll, isWitness }: PollFacts): string[] {
  const { communityId, state, pack } = poll;
  const isDated = pack.window === 'dated';
  const steps = allowedSteps(actor, poll);
  const isEntitled = isOnRoll || isAuthority(actor, poll);
  const readsRows = isEntitled || rowsArePublic(poll);
  const offers: Readonly<Record<string, boolean>> = {
    vote: mayVote,
    castByHand: state === 'open' && pack.channels.includes('by_hand') && hasRoleIn(actor, communityId, HANDLERS),
    close: steps.includes('close'),
    readRoll: isDated && isEntitled,
    walkDoors: isDated && (state === 'announced' || state === 'open') && hasRoleIn(actor, communityId, PAPER_CLERKS),
    extend: mayExtend(actor, poll),
    announce: steps.includes('announce'),
    void: steps.includes('void'),
    readBallots: isDated && state === 'certified' && readsRows,
    handlePaper: pack.channels.includes('paper') && PAPER_STATES_OF_POLL.includes(state) && hasRoleIn(actor, communityId, PAPER_CLERKS),
    recordProxies:
      isDated && pack.proxies.basis !== 'never' && PAPER_STATES_OF_POLL.includes(state) && hasRoleIn(actor, communityId, PAPER_CLERKS),
    witnessPaper: isWitness && state === 'counting',
    draftResolution: mayDraft && hasRoleIn(actor, communityId, CONVENERS),
    print: isDated && state === 'certified' && convenes(actor, poll),
    recount: state === 'certified' && readsRows && poll.sealKey !== null && poll.method === 'ballots',
  };
  return Object.keys(offers).filter((action) => offers[action]);
}
