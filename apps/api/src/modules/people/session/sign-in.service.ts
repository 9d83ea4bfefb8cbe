import { Injectable } from '@nestjs/common';
import type { Done, SessionAnswer, SessionTokens } from '@silin/shared';
import { SessionService, type Actor } from '../../../platform/auth';
import { ProblemError } from '../../../platform/http';
import type { Client } from '../../../platform/network';
import { WECHAT_PROBLEM, WechatClient, WechatError } from '../../../platform/wechat';
import { Log, type Journal } from '../../../platform/logging';
import { MeService } from '../me/me.service';
import type { RefreshSessionDto, StartSessionDto } from './session.dto';

/** Signing in by WeChat alone: no password, no phone. */
@Injectable()
export class SignInService {
  private readonly logger: Journal;

  constructor(
    private readonly wechat: WechatClient,
    private readonly sessions: SessionService,
    private readonly me: MeService,
    log: Log,
  ) {
    this.logger = log.of('sign-in');
  }

  /** @throws ProblemError wechat.code_invalid | wechat.user_blocked | wechat.unavailable */
  async start({ code, device }: StartSessionDto, client: Client): Promise<SessionAnswer> {
    const openid = await this.openidOf(code);
    const { tokens } = await this.sessions.start(openid, device ?? client.device, client.whereabouts.words);
    return { tokens, me: await this.me.of(await this.sessions.actorOf(tokens.accessToken)) };
  }

  refresh({ refreshToken }: RefreshSessionDto): Promise<SessionTokens> {
    return this.sessions.refresh(refreshToken);
  }

  async end(actor: Actor): Promise<Done> {
    await this.sessions.end(actor.sessionId);
    return { done: true };
  }

  private async openidOf(code: string): Promise<string> {
    try {
      return (await this.wechat.codeToSession(code)).openid;
    } catch (error) {
      if (!(error instanceof WechatError)) throw error;
      const { errcode, kind, rid, message } = error;
      if (kind !== 'code_invalid') this.logger.error({ errcode, kind, rid }, message);
      throw new ProblemError(WECHAT_PROBLEM[kind], {});
    }
  }
}
