import type { Call } from './call-log';
import { CONTROL_PREFIX } from './control-routes';
import type { Fault } from './faults';
import type { Visitor } from './login-codes';

/** Steers a running stand-in: what a phone, a fault in the network or an onlooker would do. */
export class StandInControl {
  constructor(private readonly url: string) {}

  /** What `wx.login` would give to this visitor's phone. */
  async codeFor(visitor: Visitor): Promise<string> {
    const { code } = await this.send<{ code: string }>('POST', 'codes', visitor);
    return code;
  }

  async makeFault(fault: Pick<Fault, 'kind'> & Partial<Fault>): Promise<void> {
    await this.send('POST', 'faults', fault);
  }

  async calls(): Promise<readonly Call[]> {
    const { calls } = await this.send<{ calls: readonly Call[] }>('GET', 'calls');
    return calls;
  }

  private async send<T>(method: 'GET' | 'POST', control: string, body?: object): Promise<T> {
    const response = await fetch(`${this.url}${CONTROL_PREFIX}${control}`, { method, body: body && JSON.stringify(body) });
    if (!response.ok) throw new Error(`the WeChat stand-in refused ${control} with ${response.status}`);
    return (await response.json()) as T;
  }
}
