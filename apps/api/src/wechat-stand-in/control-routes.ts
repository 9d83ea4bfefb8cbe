import type { CallLog } from './call-log';
import { FAULT_KINDS, type Fault, type FaultKind, type Faults } from './faults';
import type { LoginCodes, Visitor } from './login-codes';

export const CONTROL_PREFIX = '/stand-in/';

export type ControlCall = Readonly<{ method: string; path: string; body: string }>;
export type ControlAnswer = Readonly<{ status: number; body: object }>;
export type ControlState = Readonly<{ codes: LoginCodes; faults: Faults; calls: CallLog }>;

/** What tests and the demo steer the stand-in with. WeChat has nothing of the kind. */
export function control({ codes, faults, calls }: ControlState, { method, path, body }: ControlCall): ControlAnswer {
  switch (`${method} ${path}`) {
    case 'POST /stand-in/codes': {
      const visitor = visitorFrom(body);
      return visitor ? { status: 201, body: { code: codes.mint(visitor) } } : wrong('wants { openid, unionid?, blocked? }');
    }
    case 'POST /stand-in/faults': {
      const fault = faultFrom(body);
      if (!fault) return wrong(`wants { kind: ${FAULT_KINDS.join(' | ')}, times?, path?, ms? }`);
      faults.add(fault);
      return { status: 201, body: fault };
    }
    case 'GET /stand-in/calls':
      return { status: 200, body: { calls: calls.list() } };
    default:
      return { status: 404, body: { error: 'no such control' } };
  }
}

const wrong = (error: string): ControlAnswer => ({ status: 400, body: { error } });

function fieldsOf(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function visitorFrom(body: string): Visitor | null {
  const { openid, unionid, blocked = false } = fieldsOf(body);
  if (typeof openid !== 'string' || openid === '' || typeof blocked !== 'boolean') return null;
  if (unionid !== undefined && typeof unionid !== 'string') return null;
  return { openid, unionid, blocked };
}

function faultFrom(body: string): Fault | null {
  const { kind, times = 1, path, ms = 10_000 } = fieldsOf(body);
  if (!FAULT_KINDS.includes(kind as FaultKind)) return null;
  if (!isCount(times) || !isCount(ms)) return null;
  if (path !== undefined && typeof path !== 'string') return null;
  return { kind: kind as FaultKind, times, path, ms };
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value > 0;
