import { addDays, dayOf, type CommunityView, type Me } from '@silin/shared'
import { randomUUID } from 'node:crypto'
import { aMatter, aPublicMatter, Caller, clock } from '../support'

const GRID = 'liuwan-grid-worker'

/** A village with one matter being done, one talked about and one that waits. */
export async function aVillage(): Promise<Readonly<{ villageMatter: string; villageWaiting: string }>> {
  const culvert = await aPublicMatter('liu-guixiang', { title: '村西头的排水沟堵了，下雨漫到路上', text: '一下大雨水就漫过路，孩子上学要蹚水。', category: 'repair', place: '村西头' }, GRID)
  const villageWaiting = await aPublicMatter('meng-qinghe', { title: '晒场想装两盏路灯', text: '秋收的时候晒场到半夜，黑灯瞎火的不安全。', category: 'safety', place: '晒场' }, GRID)
  await aMatter('liu-guixiang', { title: '二组的垃圾桶太远', text: '老人要走半里地。' })
  const grid = await Caller.as(GRID)
  const { communityId } = await grid.get<Me>('/me')
  const { carriers } = await grid.get<CommunityView>(`/communities/${communityId ?? ''}`)
  const cooperative = carriers.find(({ name }) => name === '柳湾村股份经济合作社')
  const request = { requestKey: randomUUID(), assigneeOrgUnitId: cooperative?.orgUnitId, title: '清村西头的排水沟', dueOn: addDays(dayOf(await clock.now()), 7) }
  await grid.post(`/issues/${culvert}/execute-directly`, request)
  return { villageMatter: culvert, villageWaiting }
}
