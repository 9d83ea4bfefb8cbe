import { whereaboutsOf } from './address';

describe('what an address tells', () => {
  it.each([
    ['221.2.13.77', '网络地址 221.2.*.*', true],
    ['::ffff:221.2.13.77', '网络地址 221.2.*.*', true],
    ['192.168.1.20', '内网 192.168.*.*', false],
    ['172.20.0.4', '内网 172.20.*.*', false],
    ['172.32.0.4', '网络地址 172.32.*.*', true],
    ['240e:03b4:10a0:2:8f1:0:aa:1', '网络地址 240e:3b4:*', true],
    ['fd12::1', '内网 fd12:0:*', false],
    ['127.0.0.1', '就在这台机器上', false],
    ['::1', '就在这台机器上', false],
    ['::ffff:127.0.0.1', '就在这台机器上', false],
    ['nonsense', '看不出从哪里', false],
  ])('of %s: %s', (address, words, isTelling) => {
    expect(whereaboutsOf(address)).toMatchObject({ words, isTelling });
  });

  it('is the same network for one IPv4 address, one /64 and one intranet, and another for the neighbour’s', () => {
    const same = (one: string, other: string) => whereaboutsOf(one).network === whereaboutsOf(other).network;
    expect(same('221.2.13.77', '::ffff:221.2.13.77')).toBe(true);
    expect(same('221.2.13.77', '221.2.13.78')).toBe(false);
    expect(same('240e:3b4:10a0:2::1', '240e:3b4:10a0:2:ffff:1:2:3')).toBe(true);
    expect(same('240e:3b4:10a0:2::1', '240e:3b4:10a0:3::1')).toBe(false);
    expect(same('240e::2:0:0:0:1', '240e:0:0:2::1')).toBe(true);
    expect(same('192.168.1.20', '192.168.1.99')).toBe(true);
  });

  it('never writes out the whole address', () => {
    for (const address of ['221.2.13.77', '192.168.1.20', '240e:3b4:10a0:2:8f1:0:aa:1'])
      expect(whereaboutsOf(address).words).not.toContain(address);
  });
});
