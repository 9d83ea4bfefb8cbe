import { CLAIM_LIMITS, isOneTimeCode, type RedeemCodeRequest } from '@silin/shared'

/** What is still missing, as one sentence each; empty when it can be sent. */
export function codeFaults({ code, name, phone }: RedeemCodeRequest): Partial<Record<keyof RedeemCodeRequest, string>> {
  const faults: Partial<Record<keyof RedeemCodeRequest, string>> = {}
  if (!isOneTimeCode(code)) faults.code = code === '' ? '请填信上的码，一共 16 位' : '有抄错的地方，请对着信一格一格再看一遍'
  if (name === '' || name.length > CLAIM_LIMITS.nameMax) faults.name = '请填姓名，和房产证上的一样'
  if (!/^1\d{10}$/.test(phone)) faults.phone = '请填 11 位手机号'
  return faults
}
