import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Role, Standing } from '@silin/shared';
import { ProblemError } from '../http/problem-error';

export type Appointment = Readonly<{ role: Role; orgUnitId: string; communityId: string }>;

/** Who is calling. What they may do is always (role, org unit). */
export type Actor = Readonly<{
  userId: string;
  sessionId: string;
  personId: string | null;
  standing: Standing;
  communityId: string | null;
  appointments: readonly Appointment[];
}>;
export type ActorFacts = Omit<Actor, 'userId' | 'sessionId'>;

/** A session as every request asks for it, with who its user is today. */
export type Caller = Readonly<{
  session: Readonly<{
    sessionId: string;
    userId: string;
    personId: string | null;
    lastUsedAt: Date | null;
    expiresAt: Date;
    endedAt: Date | null;
  }>;
  facts: ActorFacts;
}>;

/** What the people module knows of a user. Asked at every request: one prepared statement. */
export abstract class ActorDirectory {
  abstract factsOf(userId: string): Promise<ActorFacts>;
  /** Null for a session that never was. */
  abstract callerOf(sessionId: string): Promise<Caller | null>;
}

export function rolesIn(actor: Actor, communityId: string): Role[] {
  return actor.appointments.filter((one) => one.communityId === communityId).map((one) => one.role);
}

export function hasRoleIn(actor: Actor, communityId: string, roles: readonly Role[]): boolean {
  return actor.appointments.some((one) => one.communityId === communityId && roles.includes(one.role));
}

/** Belongs to the community: lives or owns there, or holds an appointment in it. */
export function belongsTo(actor: Actor, communityId: string): boolean {
  return actor.communityId === communityId || actor.appointments.some((one) => one.communityId === communityId);
}

export type RequestWithActor = { actor?: Actor };

export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<RequestWithActor>();
  if (!actor) throw new ProblemError('session.missing', {});
  return actor;
});
