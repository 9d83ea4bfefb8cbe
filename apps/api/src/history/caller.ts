import type { DemoCodeAnswer, PhotoView, Problem, SessionAnswer, SessionTokens } from '@silin/shared';

type Method = 'GET' | 'POST' | 'DELETE';
type Sending = Readonly<{ token?: string; body?: unknown; form?: FormData }>;
/** What wx.login would give to this phone. */
export type LogIn = () => Promise<string>;

/** The API refused something that belongs to the history: it is told with who asked for what. */
export class Refused extends Error {}

const MOST_TRIES = 3;

async function exchange(origin: string, method: Method, path: string, { token, body, form }: Sending): Promise<Response> {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  if (body !== undefined) headers['content-type'] = 'application/json';
  const sent = form ?? (body === undefined ? undefined : JSON.stringify(body));
  return fetch(`${origin}/api${path}`, { method, headers, body: sent });
}

/** What can be asked for without being anybody. */
export async function ask<T>(origin: string, method: Method, path: string, sending: Sending = {}): Promise<T> {
  const response = await exchange(origin, method, path, sending);
  if (!response.ok) throw new Refused(`${method} ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

export const demoLogIn =
  (origin: string, personKey: string): LogIn =>
  async () =>
    (await ask<DemoCodeAnswer>(origin, 'POST', '/demo/codes', { body: { personKey } })).code;

/** One person with one phone, who stays signed in on it however many months go by. */
export class Caller {
  private tokens: SessionTokens | undefined;

  constructor(
    readonly name: string,
    private readonly origin: string,
    private readonly logIn: LogIn,
  ) {}

  get = <T>(path: string): Promise<T> => this.call<T>('GET', path);
  post = <T = unknown>(path: string, body: unknown = {}): Promise<T> => this.call<T>('POST', path, () => ({ body }));

  async sendPhoto(bytes: Buffer): Promise<string> {
    return (await this.call<PhotoView>('POST', '/photos', () => ({ form: fileForm(bytes, 'photo.jpg') }))).photoId;
  }

  async sendPaper(bytes: Buffer): Promise<string> {
    const form = () => ({ form: fileForm(bytes, 'paper.pdf') });
    return (await this.call<{ documentId: string }>('POST', '/documents', form)).documentId;
  }

  /** A token that ran out while the calendar went on is renewed; whoever is too fast waits as told. */
  private async call<T>(method: Method, path: string, sending: () => Sending = () => ({})): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      this.tokens ??= await this.signIn();
      const response = await exchange(this.origin, method, path, { ...sending(), token: this.tokens.accessToken });
      if (response.ok) return (await response.json()) as T;
      const problem = (await response.json()) as Problem;
      if (tries === MOST_TRIES || !(await this.mended(problem)))
        throw new Refused(`${this.name} ${method} ${path}: ${response.status} ${JSON.stringify(problem)}`);
    }
  }

  private async mended({ code, facts }: Problem): Promise<boolean> {
    if (code === 'session.expired') {
      this.tokens = await this.renewed();
      return true;
    }
    if (code !== 'request.too_many') return false;
    const { retryAfterSeconds } = facts as { retryAfterSeconds: number };
    await new Promise((resolve) => setTimeout(resolve, retryAfterSeconds * 1000));
    return true;
  }

  /** After months without a call the phone signs in anew. */
  private async renewed(): Promise<SessionTokens> {
    const body = { refreshToken: this.tokens?.refreshToken };
    const response = await exchange(this.origin, 'POST', '/sessions/refresh', { body });
    return response.ok ? ((await response.json()) as SessionTokens) : this.signIn();
  }

  private async signIn(): Promise<SessionTokens> {
    const body = { code: await this.logIn(), device: '手机' };
    return (await ask<SessionAnswer>(this.origin, 'POST', '/sessions', { body })).tokens;
  }
}

function fileForm(bytes: Buffer, name: string): FormData {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), name);
  return form;
}
