import type { CommunityView, DocumentView, OwnersRulesView, RegisterImportView } from '@silin/shared'
import { readFile } from 'node:fs/promises'
import { Caller, PHOTOS } from '../support'
import { laidOpen } from './owners'

const PAVING = { title: '用维修资金重铺地下车库的地坪', text: '地坪起砂，车一开满屋灰。', category: 'repair' } as const
const HEADER = '楼栋,单元,房号,建筑面积,产权人,产权人类型,手机号,证件尾号,交付,居住人,房屋或车位'
/** 王奶奶 has two; somebody from elsewhere has one and no home here. */
const LINES = [
  '地下车库,,A-017,12.5,王秀兰,个人,19900000001,,是,,车位',
  '地下车库,,B-03,36.8,王秀兰,个人,19900000001,,是,,车库',
  '地下车库,,A-018,12.5,周远山,个人,19900000941,,是,,车位',
]
const CLAUSE = { text: '第九条：产权车位、车库的面积计入专有部分面积', source: '柳园小区议事规则第九条' }

/** A roll that lies open under rules that count parking; afterwards the rules are what they were. */
export async function aRollWithParking(here: string): Promise<string> {
  const secretary = await Caller.as('secretary')
  const { estates } = await secretary.get<CommunityView>(`/communities/${here}`)
  const estateId = estates[0]?.estateId ?? ''
  const file = [HEADER, ...LINES].join('\n')
  const { importId } = await secretary.sendTo<RegisterImportView>(`/communities/${here}/register-imports?estateId=${estateId}`, '车位.csv', file)
  await secretary.post(`/register-imports/${importId}/confirm`)
  const path = `/estates/${estateId}/owners-rules`
  const { rules: before } = await secretary.get<OwnersRulesView>(path)
  const { documentId } = await secretary.sendTo<DocumentView>('/documents', '议事规则.jpg', new Uint8Array(await readFile(PHOTOS.posts)))
  await secretary.ask('PUT', path, { ...before, parkingCounts: 'every', ballotsClause: CLAUSE, documentId })
  const { pollId } = await laidOpen(PAVING, '是否同意用 28 万元维修资金，重铺地下车库的地坪？')
  await secretary.ask('PUT', path, before)
  return pollId
}
