import type { OfferOfficeAnswer, OfficesView } from '@silin/shared'
import { randomUUID } from 'node:crypto'
import { Caller } from './product'

/** With 周建国, who is one already, six representatives. */
const ELECTED = [
  { person: 'liu-shufen', name: '刘淑芬', phone: '19900000011' },
  { person: 'wang-jianjun', name: '王建军', phone: '19900000014' },
  { person: 'gao-xiang', name: '高翔', phone: '19900000017' },
  { person: 'yu-haiyang', name: '于海洋', phone: '19900000019' },
  { person: 'song-tao', name: '宋涛', phone: '19900000020' },
] as const

/** Five neighbours are elected; each takes the office with a code of their own. */
export async function elected(here: string): Promise<void> {
  const calling = await Caller.as('secretary')
  const { choices } = await calling.get<OfficesView>(`/communities/${here}/offices`)
  const orgUnitId = choices.find(({ role }) => role === 'resident_representative')?.places[0]?.orgUnitId ?? ''
  for (const { person, name, phone } of ELECTED) {
    const offer = { requestKey: randomUUID(), role: 'resident_representative', orgUnitId, note: name }
    const { code } = await calling.post<OfferOfficeAnswer>(`/communities/${here}/office-offers`, offer)
    await (await Caller.as(person)).post('/one-time-codes/redeem', { code, name, phone, capacity: 'owner' })
  }
}
