import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { AccessTokens } from './access-tokens';
import { CallLog, type Call } from './call-log';
import type { TimeSource } from './call-quota';
import { control, CONTROL_PREFIX, type ControlState } from './control-routes';
import { Faults, type Fault } from './faults';
import { closeServer, listenOnLoopback, readBody, sendJson, sendPage } from './http-exchange';
import { LoginCodes } from './login-codes';
import { Refusal, refusalBody, type Errcode } from './wechat-answers';
import { wechatRoutes, type WechatCall } from './wechat-routes';

export type StandInOptions = Readonly<{ appId: string; appSecret: string; clock: TimeSource }>;
type Exchange = Readonly<{ call: WechatCall; record: Call; response: ServerResponse }>;

/** A server that keeps the contract of api.weixin.qq.com as far as we use it. All state is in memory. */
export class StandIn {
  private readonly clock: TimeSource;
  private readonly tokens: AccessTokens;
  private readonly state: ControlState;
  private readonly answer: (call: WechatCall) => object;
  private readonly server = createServer((request, response) => {
    this.serve(request, response).catch(() => response.destroy());
  });

  constructor({ appId, appSecret, clock }: StandInOptions) {
    this.clock = clock;
    const codes = new LoginCodes(clock);
    this.tokens = new AccessTokens(clock);
    this.state = { codes, faults: new Faults(), calls: new CallLog() };
    this.answer = wechatRoutes({ appId, appSecret, codes, tokens: this.tokens });
  }

  /** Resolves with the address; port 0 takes a free one. Refuses any host but loopback. */
  listen(port: number, host = '127.0.0.1'): Promise<string> {
    return listenOnLoopback(this.server, port, host);
  }

  close(): Promise<void> {
    return closeServer(this.server);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://stand-in');
    const call = { method: request.method ?? 'GET', path, query, body: await readBody(request) };
    if (path.startsWith(CONTROL_PREFIX)) {
      const { status, body } = control(this.state, call);
      return sendJson(response, status, body);
    }
    const fault = this.state.faults.takeFor(path);
    const record = this.state.calls.add({
      at: this.clock.now().toISOString(),
      method: call.method,
      path,
      errcode: null,
      fault: fault?.kind ?? null,
    });
    const exchange = { call, record, response };
    return fault ? this.befall(fault, exchange) : this.complete(exchange);
  }

  private complete({ call, record, response }: Exchange): void {
    const body = this.bodyFor(call);
    record.errcode = 'errcode' in body ? Number(body.errcode) : 0;
    sendJson(response, 200, body);
  }

  private async befall({ kind, ms }: Fault, exchange: Exchange): Promise<void> {
    const { call, response } = exchange;
    switch (kind) {
      case 'latency':
        return (await stillThereAfter(ms, response)) ? this.complete(exchange) : undefined;
      case 'answer_lost':
        this.bodyFor(call);
        return hangUp(response);
      case 'reset':
        return hangUp(response);
      case 'not_json':
        return sendPage(response, 200);
      case 'bad_gateway':
        return sendPage(response, 502);
      case 'system_error':
        return refuse(exchange, -1);
      case 'rate_limited':
        return refuse(exchange, 45011);
      case 'token_invalidated':
        this.tokens.replaceStableElsewhere();
        return this.complete(exchange);
    }
  }

  private bodyFor(call: WechatCall): object {
    try {
      return this.answer(call);
    } catch (error) {
      if (error instanceof Refusal) return refusalBody(error.errcode);
      throw error;
    }
  }
}

export const createStandIn = (options: StandInOptions): StandIn => new StandIn(options);

function refuse({ record, response }: Exchange, errcode: Errcode): void {
  record.errcode = errcode;
  sendJson(response, 200, refusalBody(errcode));
}

function hangUp(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}

/** A caller who has hung up gets nothing done, so that the code is still good for the next try. */
async function stillThereAfter(ms: number, response: ServerResponse): Promise<boolean> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return pause(ms, true, { signal: gone.signal }).catch(() => false);
}
