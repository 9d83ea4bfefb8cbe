import type { EntriesToEntrust } from '@silin/shared'
import { randomUUID } from 'node:crypto'
import { Caller, PHOTOS, type Phone } from '../support'
import type { Scene } from './scene'
import { on, tapping, type View } from './view'

type Agent = Readonly<{ name: string; home?: string; phone?: string }>
const GAO: Agent = { name: '高翔', home: '8号楼2单元1503' }

/** From its paper, by the grid worker; the id of the authority. */
export async function authorityRecorded(pollId: string, room: string, agent: Agent, kind = 'written'): Promise<string> {
  const grid = await Caller.as('grid-worker')
  const { items } = await grid.get<EntriesToEntrust>(`/polls/${pollId}/proxies/entries?text=${encodeURIComponent(room)}`)
  const entry = items.find(({ homes }) => homes.includes(room))
  const asked = { requestKey: randomUUID(), rollEntryId: entry?.rollEntryId, principalId: entry?.owners[0]?.personId, kind, agent }
  const { authorityId } = await grid.post<{ authorityId: string }>(`/polls/${pollId}/proxies`, { ...asked, photoIds: [await grid.upload(PHOTOS.steps)] })
  return authorityId
}

/** In the open vote: two for one agent, one of them used; one for somebody from elsewhere; one taken back; one of a neighbour who was voted for herself. */
export async function votesEntrusted(pollId: string): Promise<void> {
  await authorityRecorded(pollId, '6号楼3单元301', GAO)
  const used = await authorityRecorded(pollId, '9号楼2单元902', GAO)
  await authorityRecorded(pollId, '4号楼2单元101', { name: '陈远志', phone: '19900000777' }, 'guardian')
  const revoked = await authorityRecorded(pollId, '11号楼1单元602', GAO)
  const gao = await Caller.as('gao-xiang')
  await gao.post(`/polls/${pollId}/ballots`, { requestKey: randomUUID(), choice: 'approve' })
  await gao.post(`/polls/${pollId}/proxies/${used}/ballot`, { requestKey: randomUUID(), choice: 'reject' })
  await gao.post(`/polls/${pollId}/proxies/${revoked}/revoke`)
  const others = await authorityRecorded(pollId, '2号楼3单元402', { name: '董梅', home: '9号楼2单元902' })
  await (await Caller.as('dong-mei')).post(`/polls/${pollId}/proxies/${others}/ballot`, { requestKey: randomUUID(), choice: 'approve' })
}

const VOTE = '/packages/poll/pages/vote/index'
const finding = async (phone: Phone) => {
  await phone.type('#entry-find', '13号楼2单元801')
  await phone.tapFirst('.t-entry-find')
}
const found = async (phone: Phone) => {
  await finding(phone)
  await phone.tapFirst('.t-entry-free')
}
const receiving = async (phone: Phone) => {
  await phone.tapFirst('.t-by-room')
  await phone.type('#paper-room', '6号楼3单元301')
  await phone.tapFirst('.t-room')
}

/** Voting in another's place: as an office, a principal and an agent see it. */
export const byProxy = ({ ownersVote: pollId }: Scene): View[] => [
  on('grid-worker', 'proxies', '/packages/poll/pages/proxies/index', { pollId }),
  on('grid-worker', 'proxy-record', '/packages/poll/pages/proxy-record/index', { pollId }),
  on('grid-worker', 'proxy-record-finding', '/packages/poll/pages/proxy-record/index', { pollId }, finding),
  on('grid-worker', 'proxy-record-found', '/packages/poll/pages/proxy-record/index', { pollId }, found),
  on('grid-worker', 'proxy-envelope', '/packages/poll/pages/paper-receive/index', { pollId }, receiving),
  on('ma-xiuying', 'proxy-principal', VOTE, { pollId }),
  on('ma-xiuying', 'proxy-principal-ending', VOTE, { pollId }, tapping('.t-end-authority')),
  on('dong-mei', 'proxy-used', VOTE, { pollId }),
  on('gao-xiang', 'proxy-agent', VOTE, { pollId }),
  on('gao-xiang', 'proxy-agent-confirm', VOTE, { pollId }, tapping('.t-choice-approve')),
  on('song-tao', 'proxy-entrust', VOTE, { pollId }, tapping('.t-entrust')),
]
