import type { RedeemCodeAnswer, RedeemCodeRequest } from '@silin/shared'
import { post } from './client'

export const redeemCode = (request: RedeemCodeRequest) => post<RedeemCodeAnswer>('/one-time-codes/redeem', request)
