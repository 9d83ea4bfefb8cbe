import { randomBytes } from 'node:crypto';

/** The beginnings of WeChat's error texts. 43001, 40066 and 41008 are from its older global table. */
const ERRMSG = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40029: 'invalid code',
  40066: 'invalid url',
  40125: 'invalid appsecret',
  40163: 'code been used',
  40226: 'code blocked',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  42001: 'access_token expired',
  43001: 'require GET method',
  43002: 'require POST method',
  44002: 'empty post data',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  47001: 'data format error',
  87009: 'invalid signature',
} as const;
export type Errcode = keyof typeof ERRMSG;

/** Thrown anywhere in the stand-in, answered with HTTP 200 as WeChat does. */
export class Refusal extends Error {
  constructor(readonly errcode: Errcode) {
    super(ERRMSG[errcode]);
  }
}

/** The error body, with the request id that WeChat appends to every text. */
export function refusalBody(errcode: Errcode): { errcode: Errcode; errmsg: string } {
  const rid = Array.from({ length: 3 }, () => randomBytes(4).toString('hex')).join('-');
  return { errcode, errmsg: `${ERRMSG[errcode]} rid: ${rid}` };
}
