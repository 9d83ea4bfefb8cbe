import { ORIGIN_FAULTS, originFault, publicOrigin, type OriginFault } from './public-origin';

describe('the address that phones call', () => {
  it.each([
    'https://yishi.example.cn',
    'https://api.silin.gov.cn',
    'https://a-b.c.com',
    'HTTPS://Yishi.Example.CN',
    ' https://yishi.example.cn ',
  ])('%s can be one', (text) => {
    expect(originFault(text)).toBeNull();
  });

  it.each<[string | undefined, OriginFault]>([
    [undefined, 'missing'],
    ['', 'missing'],
    ['   ', 'missing'],
    ['http://yishi.example.cn', 'not_https'],
    ['yishi.example.cn', 'not_https'],
    ['ftp://yishi.example.cn', 'not_https'],
    ['//yishi.example.cn', 'not_https'],
    ['https://yishi.example.cn/', 'more_than_origin'],
    ['https://yishi.example.cn/api', 'more_than_origin'],
    ['https://yishi.example.cn?a=1', 'more_than_origin'],
    ['https://me@yishi.example.cn', 'more_than_origin'],
    ['https://yishi .example.cn', 'more_than_origin'],
    ['https://yishi..cn', 'more_than_origin'],
    ['https://-a.cn', 'more_than_origin'],
    ['https://yishi.example.cn:8443', 'other_port'],
    ['https://yishi.example.cn:80', 'other_port'],
    ['https://yishi.example.cn:', 'other_port'],
    ['https://yishi.example.cn:44x', 'other_port'],
    ['https://10.0.0.7', 'ip_address'],
    ['https://127.0.0.1:4400', 'ip_address'],
    ['https://2130706433', 'ip_address'],
    ['https://[::1]', 'ip_address'],
    ['https://0x7f.0x1', 'ip_address'],
    ['https://localhost', 'local_name'],
    ['https://localhost:443', 'local_name'],
    ['https://nas.local', 'local_name'],
    ['https://api.test', 'local_name'],
    ['https://yishi', 'local_name'],
  ])('%j cannot: %s', (text, fault) => {
    expect(originFault(text)).toBe(fault);
    expect(ORIGIN_FAULTS[fault]).toMatch(/^(is|must) /);
  });

  it('is written without the port that WeChat would refuse', () => {
    expect(publicOrigin(' https://Yishi.example.cn:443 ')).toBe('https://yishi.example.cn');
    expect(publicOrigin('https://yishi.example.cn')).toBe('https://yishi.example.cn');
  });
});
