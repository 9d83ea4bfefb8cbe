import type { ExecutionContext } from '@nestjs/common';
import { LocalOnlyGuard } from './local-only.guard';

function arriving(remoteAddress: string | undefined, headers: Record<string, string> = {}): boolean {
  const request = { headers, socket: { remoteAddress } };
  return new LocalOnlyGuard().canActivate({ switchToHttp: () => ({ getRequest: () => request }) } as unknown as ExecutionContext);
}
const refusal = { code: 'demo.only_local' };

it.each(['127.0.0.1', '127.0.0.53', '::1', '::ffff:127.0.0.1'])('lets %s in', (address) => {
  expect(arriving(address, { host: 'demo.example', 'user-agent': 'a browser' })).toBe(true);
});

it.each(['192.168.1.20', '10.0.0.1', '8.8.8.8', '::ffff:10.0.0.1', 'fe80::1', '1127.0.0.1', '127.0.0.1.example', undefined])(
  'refuses %s',
  (address) => {
    expect(() => arriving(address)).toThrow(expect.objectContaining(refusal));
  },
);

it.each(['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'])(
  'refuses what comes with %s',
  (name) => {
    expect(() => arriving('127.0.0.1', { [name]: '' })).toThrow(expect.objectContaining(refusal));
  },
);
