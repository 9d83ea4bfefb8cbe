import type { TestApp } from './test-app';

export type Answer<T = Record<string, unknown>> = Readonly<{ status: number; body: T; headers: Headers }>;
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type Sending = Readonly<{ token?: string; body?: unknown; form?: FormData; headers?: Readonly<Record<string, string>> }>;

/** Calls the API as a phone does: over a socket, through parsing, guards, pipes and the problem filter. A body that is not JSON comes back as null. */
export async function call<T = Record<string, unknown>>(
  { origin }: Pick<TestApp, 'origin'>,
  method: Method,
  path: string,
  { token, body, form, headers: more }: Sending = {},
): Promise<Answer<T>> {
  const headers: Record<string, string> = { ...more };
  if (token) headers.authorization = `Bearer ${token}`;
  // wx.request announces JSON whatever it sends, also with a DELETE that has no body.
  if (!form) headers['content-type'] = 'application/json';
  const response = await fetch(`${origin}/api${path}`, {
    method,
    headers,
    body: form ?? (body === undefined ? undefined : JSON.stringify(body)),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return { status: response.status, body: (isJson ? JSON.parse(text) : null) as T, headers: response.headers };
}
