import type { CommunityView, DocumentView, OwnersRulesView, RegisterImportView } from '@silin/shared'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Caller, PHOTOS } from '../support'

/** 王奶奶 has two, 何伟 one; somebody from elsewhere has one and no home here. */
export const PARKING_FILE = path.join(__dirname, '柳园小区车位.csv')
const CLAUSE = { text: '第九条：产权车位、车库的面积计入专有部分面积；手机投的，截止前可以改', source: '柳园小区议事规则第九条' }

/** The owners of the lines above have them from now on; nothing counts until rules say so. */
export async function parkingIsOwned(here: string): Promise<void> {
  const secretary = await Caller.as('secretary')
  const file = await readFile(PARKING_FILE, 'utf8')
  const { importId } = await secretary.sendTo<RegisterImportView>(`/communities/${here}/register-imports?estateId=${await estateOf(here)}`, '车位.csv', file)
  await secretary.post(`/register-imports/${importId}/confirm`)
}

/** What is laid open while the estate's rules count parking and let a vote be changed; afterwards they are what they were. */
export async function whereParkingCounts<T>(here: string, lay: () => Promise<T>): Promise<T> {
  const secretary = await Caller.as('secretary')
  const rulesOf = `/estates/${await estateOf(here)}/owners-rules`
  const { rules: before } = await secretary.get<OwnersRulesView>(rulesOf)
  const { documentId } = await secretary.sendTo<DocumentView>('/documents', '议事规则.jpg', new Uint8Array(await readFile(PHOTOS.posts)))
  await secretary.ask('PUT', rulesOf, { ...before, parkingCounts: 'every', changeable: true, ballotsClause: CLAUSE, documentId })
  const laid = await lay()
  await secretary.ask('PUT', rulesOf, before)
  return laid
}

async function estateOf(here: string): Promise<string> {
  const { estates } = await (await Caller.as('secretary')).get<CommunityView>(`/communities/${here}`)
  return estates[0]?.estateId ?? ''
}
