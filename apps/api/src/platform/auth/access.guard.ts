import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { PERMISSIONS, type Grant, type Permission } from '@silin/shared';
import { ProblemError } from '../http/problem-error';
import type { Actor, RequestWithActor } from './actor';
import { PERMISSION_KEY } from './allow.decorator';
import { SessionService } from './session.service';

type Incoming = RequestWithActor & { headers: Record<string, string | undefined> };

function bearer(request: Incoming): string {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  if (scheme !== 'Bearer' || !token) throw new ProblemError('session.missing', {});
  return token;
}

/** The part of a grant that does not depend on the thing asked for; the service checks the community. */
function check(grant: Grant, actor: Actor): void {
  if (grant.kind === 'resident' && actor.standing !== 'resident') throw new ProblemError('permission.unverified', {});
  if (grant.kind === 'roles' && !actor.appointments.some((one) => grant.roles.includes(one.role))) {
    throw new ProblemError('permission.role_needed', { roles: grant.roles });
  }
}

/** Signs the caller in by the bearer token and refuses what the permission table does not grant. */
@Injectable()
export class AccessGuard implements CanActivate {
  /** A route's permission does not change while the program runs. */
  private readonly grants = new WeakMap<object, Grant>();

  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const grant = this.grants.get(context.getHandler()) ?? this.grantOf(context);
    if (grant.kind === 'nobody_signed_in') return true;
    const request = context.switchToHttp().getRequest<Incoming>();
    request.actor = await this.sessions.actorOf(bearer(request));
    check(grant, request.actor);
    return true;
  }

  private grantOf(context: ExecutionContext): Grant {
    const [handler, controller] = [context.getHandler(), context.getClass()];
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(PERMISSION_KEY, [handler, controller]);
    if (!permission) throw new Error('a route states no permission');
    const grant: Grant = PERMISSIONS[permission];
    this.grants.set(handler, grant);
    return grant;
  }
}
