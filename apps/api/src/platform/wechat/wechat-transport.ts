import { setTimeout as pause } from 'node:timers/promises';
import { ConfigurationError } from '../../config/environment';
import { WechatError } from './wechat-errors';

export type WechatRequest =
  | Readonly<{ method: 'GET'; path: string; query: Readonly<Record<string, string>> }>
  | Readonly<{ method: 'POST'; path: string; query?: Readonly<Record<string, string>>; body: unknown }>;
export type WechatAnswer = Readonly<Record<string, unknown>>;
export type Wait = (ms: number) => Promise<unknown>;

/** Pauses before the second and the third try; there is no fourth, because a person is waiting. */
export const RETRY_PAUSES_MS = [200, 800] as const;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** One exchange with WeChat's server API: timeout, repetition of what may pass, and the reading of its error body. */
export class WechatTransport {
  // Private to the engine, so that no logger or inspector prints the parts of a request.
  readonly #base: string;
  readonly #timeoutMs: number;
  readonly #wait: Wait;

  constructor({ baseUrl, timeoutMs, wait = pause }: Readonly<{ baseUrl: string; timeoutMs: number; wait?: Wait }>) {
    this.#base = checkedBase(baseUrl);
    this.#timeoutMs = timeoutMs;
    this.#wait = wait;
  }

  async ask(request: WechatRequest): Promise<WechatAnswer> {
    for (const pauseMs of RETRY_PAUSES_MS) {
      try {
        return await this.#askOnce(request);
      } catch (error) {
        if (!(error instanceof WechatError) || error.remedy !== 'ask_again') throw error;
      }
      await this.#wait(pauseMs);
    }
    return this.#askOnce(request);
  }

  async #askOnce(request: WechatRequest): Promise<WechatAnswer> {
    const answer = parsed(await this.#exchange(request));
    const { errcode, errmsg } = answer;
    // Success comes with errcode 0 or with none at all.
    if (typeof errcode === 'number' && errcode !== 0) throw WechatError.refused(errcode, ridOf(errmsg));
    return answer;
  }

  async #exchange({ method, path, query, ...rest }: WechatRequest): Promise<string> {
    const search = query ? `?${new URLSearchParams(query)}` : '';
    const sent = 'body' in rest ? { body: JSON.stringify(rest.body), headers: { 'content-type': 'application/json' } } : {};
    const signal = AbortSignal.timeout(this.#timeoutMs);
    try {
      const response = await fetch(`${this.#base}${path}${search}`, {
        method,
        ...sent,
        redirect: 'manual', // the address carries the secret: it goes nowhere else
        signal,
      });
      if (response.status === 200) return await response.text();
      await response.body?.cancel();
    } catch {
      // The cause is left behind: it may quote the address.
      throw WechatError.noAnswer(signal.aborted ? 'timeout' : 'connection');
    }
    throw WechatError.noAnswer('http_status');
  }
}

/** The AppSecret travels in the query, so plain http is for a stand-in on this machine only. */
function checkedBase(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : null;
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (!url || !safe) throw new ConfigurationError('WECHAT_API_BASE must be an https address, or http on loopback');
  return `${url.origin}${url.pathname.replace(/\/$/, '')}`;
}

function parsed(text: string): WechatAnswer {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer === 'object' && answer !== null && !Array.isArray(answer)) return answer as WechatAnswer;
  } catch {
    // Falls through: a proxy's page and broken JSON are the same to us.
  }
  throw WechatError.noAnswer('not_json');
}

function ridOf(errmsg: unknown): string | null {
  return typeof errmsg === 'string' ? (/rid: ([0-9a-f]{8}(?:-[0-9a-f]{8}){2})$/.exec(errmsg)?.[1] ?? null) : null;
}
