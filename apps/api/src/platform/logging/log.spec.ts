import { Log } from './log';

const written = (tell: (log: Log) => void): Record<string, unknown>[] => {
  const lines: string[] = [];
  tell(new Log('production', { write: (line: string) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
};

describe('the log', () => {
  it('says of a request who answered what how fast, and nothing else', () => {
    const [line] = written((log) => log.answered({ id: 'r1', method: 'POST', path: '/api/sessions', status: 201, ms: 12.6 }));
    const { pid: _, hostname: __, time: ___, ...rest } = line ?? {};
    expect(rest).toEqual({
      level: 30,
      req: { id: 'r1', method: 'POST', path: '/api/sessions' },
      res: { status: 201 },
      responseTime: 13,
      msg: 'request completed',
    });
  });

  it('tells a fault of ours as an error', () => {
    const [line] = written((log) => log.answered({ id: 'r1', method: 'GET', path: '/api/me', status: 500, ms: 1 }));
    expect(line).toMatchObject({ level: 50, msg: 'request errored' });
  });

  it('leaves out what somebody could be known by, whoever wrote it there', () => {
    const text = JSON.stringify(
      written((log) => log.of('letters').error({ person: { phone: '13800138000', name: '王秀英', openid: 'o1', token: 't1' } }, 'no')),
    );
    expect(text).toContain('"context":"letters"');
    expect(text).not.toMatch(/13800138000|王秀英|o1|t1/);
  });

  it('writes of an error its stack, and not the fields that a driver hangs on it', () => {
    const error = Object.assign(new Error('no'), { sql: 'SELECT 1', parameters: ['13800138000'] });
    const [line] = written((log) => log.of('outbox').error({ err: error }, 'failed'));
    expect(line?.err).toMatchObject({ stack: expect.stringContaining('Error: no') });
    expect(JSON.stringify(line)).not.toMatch(/SELECT|13800138000/);
  });

  it('takes what Nest says, with its context and the stack of an error', () => {
    const [started, failed] = written((log) => {
      log.log('started', 'NestApplication');
      log.error('failed', 'Error: at x', 'ExceptionsHandler');
    });
    expect(started).toMatchObject({ level: 30, context: 'NestApplication', msg: 'started' });
    expect(failed).toMatchObject({ level: 50, context: 'ExceptionsHandler', stack: 'Error: at x', msg: 'failed' });
  });

  it('is silent in tests', () => {
    const lines: string[] = [];
    const log = new Log('test', { write: (line: string) => void lines.push(line) });
    log.answered({ id: 'r1', method: 'GET', path: '/api/me', status: 500, ms: 1 });
    log.of('x').error({}, 'no');
    expect(lines).toEqual([]);
  });
});
