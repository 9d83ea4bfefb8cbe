import { trustedProxies } from './trusted-proxies';

describe('proxies that are believed', () => {
  const isTrusted = trustedProxies(['127.0.0.1', '::1', '10.1.0.0/16']);

  it.each([
    ['127.0.0.1', true],
    ['::ffff:127.0.0.1', true],
    ['::1', true],
    ['10.1.2.3', true],
    ['10.2.0.1', false],
    ['203.0.113.9', false],
    ['', false],
    ['unknown', false],
    ['127.0.0.1, 10.1.2.3', false],
  ])('%s: %s, the first time and every other', (address, expected) => {
    expect([isTrusted(address), isTrusted(address)]).toEqual([expected, expected]);
  });

  it('are named by addresses; a word that is none stops the start', () => {
    expect(() => trustedProxies(['balancer'])).toThrow('invalid IP address');
  });
});
