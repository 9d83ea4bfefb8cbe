import { addDays, endOf, instantAt, type PollView, type RecountPack } from '@silin/shared'
import { randomUUID } from 'node:crypto'
import { recountedOutside } from './owners/recounting'
import { announcedFor, laidOpen } from './pages/owners'
import { codeOf, readAlike, WITNESS, witnessNamed } from './pages/paper'
import { Caller, Cast, clock, costs, journey, PHOTOS } from './support'

const GATE = { title: '用维修资金换北门的道闸', text: '道闸三天两头坏，一早一晚堵得出不去。', category: 'repair' } as const
const DAYS = 4
const VOTE = '/packages/poll/pages/vote/index'
const PROXIES = '/packages/poll/pages/proxies/index'
const RECEIVE = '/packages/poll/pages/paper-receive/index'
const ELDER = '1号楼2单元301'
const COUPLE = '5号楼1单元601'

journey('一次表决，几种投法：老人投纸质票，有人用手机，有人请邻居代投，一家两口各投各的只算一票', (step) => {
  const cast = new Cast()
  let pollId: string
  let lastDay: string
  const seenBy = async (who: string) => (await Caller.as(who)).get<PollView>(`/polls/${pollId}`)
  const envelope = async (room: string) => {
    const grid = await Caller.as('grid-worker')
    const photoId = await grid.upload(PHOTOS.posts)
    await grid.post(`/polls/${pollId}/paper/receipts`, { requestKey: randomUUID(), code: await codeOf(pollId, room), photoId })
  }

  step('书记公告了一次表决，选票打印好，请了监票人', async () => {
    const laid = await laidOpen(GATE, '是否同意用 4.9 万元维修资金，换北门的道闸？')
    pollId = laid.pollId
    await clock.passTo(endOf(laid.reviewUntil))
    const opensOn = addDays(laid.reviewUntil, 17)
    lastDay = addDays(opensOn, DAYS)
    await announcedFor(pollId, opensOn, DAYS)
    await (await Caller.as('secretary')).print(`/polls/${pollId}/paper/ballots`)
    await witnessNamed(pollId)
  })

  step('王奶奶住院来不了，写了委托书；网格员照着纸登记，不用打她的名字', async () => {
    const grid = await cast.phone('grid-worker')
    await grid.open(PROXIES, { pollId })
    await grid.see('.t-most', '最多替 3 家')
    await grid.tap('.t-record-proxy')
    grid.startCounting()
    await grid.type('#entry-find', '3号楼2单元501')
    await grid.tap('.t-entry-find')
    await grid.see('.t-entry-free', '王**')
    // Where the room begins like this comes before 13号楼2单元501.
    await grid.tapFirst('.t-entry-free')
    await grid.type('#agent-name', '李娜')
    await grid.type('#agent-home', '3号楼1单元202')
    await grid.photograph('.t-take-photo', PHOTOS.posts)
    await grid.see('.t-proxy-send', '和纸上一样，登记')
    await grid.tap('.t-proxy-send')
    await grid.see('.t-authority', '李娜')
    costs(grid, 'recording an authority', { taps: 5, typed: 3 })
    expect(await grid.textOf('.page')).not.toContain('王秀兰')
  })

  step('王奶奶马上知道是谁替她投，随时能取消；李娜知道替谁投', async () => {
    const wang = await cast.phone('wang-xiulan')
    await wang.openNotice('有人替您家代投')
    await wang.see('.t-my-authority', '李娜替您家投')
    await wang.see('.t-end-authority', '不请了')
    const li = await cast.phone('li-na')
    await li.openNotice('请您代投一票')
    await li.see('.t-held', /3号楼2单元501（王秀兰）/)
  })

  step('王建军在自己手机上请了邻居代投，一步一步照着做', async () => {
    const jianjun = await cast.phone('wang-jianjun')
    await jianjun.open(VOTE, { pollId })
    await jianjun.tap('.t-entrust')
    await jianjun.type('#agent-name', '张国强')
    await jianjun.type('#agent-home', '2号楼3单元402')
    await jianjun.see('.t-sample', '委托张国强（住2号楼3单元402）')
    await jianjun.photograph('.t-take-photo', PHOTOS.steps)
    await jianjun.see('.t-entrust-send', '请张国强代投')
    await jianjun.tap('.t-entrust-send')
    await jianjun.see('.t-my-authority', '张国强替您家投')
  })

  step('开投了：老人交来信封，陈立用手机投', async () => {
    await clock.passTo(instantAt(addDays(lastDay, -DAYS), '08:00'))
    await envelope(ELDER)
    const chen = await cast.phone('chen-li')
    await chen.open(VOTE, { pollId })
    await chen.tap('.t-choice-approve')
    await chen.tap('.t-confirm-vote')
    await chen.see('.t-my-choice', '同意')
  })

  step('李娜先投自己家的，再替王奶奶投，一票一票来；投完告诉王奶奶投的什么', async () => {
    const li = await cast.phone('li-na')
    await li.open(VOTE, { pollId })
    await li.see('.t-entry', /第 1 票，共 2 票/)
    await li.tap('.t-choice-reject')
    await li.tap('.t-confirm-vote')
    await li.see('.t-entry', /受托代投[\s\S]*王秀兰/)
    await li.tap('.t-choice-approve')
    await li.see('.t-voting-for', '您替王秀兰投')
    await li.tap('.t-confirm-vote')
    await li.seeText('受托：3号楼2单元501（王秀兰）')
    const wang = await cast.phone('wang-xiulan')
    await wang.openNotice('您家的票代投好了')
    await wang.see('.t-my-choice', '同意')
    await wang.see('.t-voted', '代投')
    expect(await wang.count('.t-end-authority')).toBe(0)
  })

  step('赵敏交了信封，孙浩手机上刚选好：收不下，告诉他哪天、怎么投的', async () => {
    const sun = await cast.phone('sun-hao')
    await sun.open(VOTE, { pollId })
    await sun.tap('.t-choice-reject')
    await envelope(COUPLE)
    await sun.tap('.t-confirm-vote')
    await sun.see('.t-voted', /已收到您的纸质票[\s\S]*纸质票/)
    const again = await (await Caller.as('sun-hao')).ask('POST', `/polls/${pollId}/ballots`, { requestKey: randomUUID(), choice: 'reject' })
    expect(again.problem?.sentence).toMatch(/已经用「纸质票」投过了/)
  })

  step('王建军自己先投了，算他的；张国强不用再投', async () => {
    const jianjun = await cast.phone('wang-jianjun')
    await jianjun.open(VOTE, { pollId })
    await jianjun.tap('.t-choice-approve')
    await jianjun.tap('.t-confirm-vote')
    await jianjun.see('.t-my-choice', '同意')
    const zhang = await cast.phone('zhang-guoqiang')
    await zhang.open(VOTE, { pollId })
    await zhang.see('.t-held-before', '本人先投了，不用代投')
    await zhang.see('.t-entry', '2号楼3单元402')
    expect(await zhang.textOf('.t-held-before')).not.toMatch(/同意|反对|弃权/)
  })

  step('再来一个信封，网格员先问是谁交来的', async () => {
    const owner = await Caller.as('grid-worker')
    const photoId = await owner.upload(PHOTOS.posts)
    const { items } = await owner.get<{ items: readonly { rollEntryId: string; owners: readonly { personId: string }[] }[] }>(`/polls/${pollId}/proxies/entries?text=${encodeURIComponent('6号楼3单元301')}`)
    const [entry] = items
    await owner.post(`/polls/${pollId}/proxies`, { requestKey: randomUUID(), rollEntryId: entry?.rollEntryId, principalId: entry?.owners[0]?.personId, kind: 'guardian', agent: { name: '陈远志', phone: '19900000777' }, photoIds: [photoId] })
    const grid = await cast.phone('grid-worker')
    await grid.open(RECEIVE, { pollId })
    await grid.type('#paper-code', await codeOf(pollId, '6号楼3单元301'))
    await grid.see('.t-brought-by', '监护人 陈远志')
    expect(await grid.isOff('.t-take-envelope')).toBe(true)
    await grid.tap('.t-brought-by .chip', '监护人')
    await grid.photograph('.t-take-envelope', PHOTOS.posts)
    await grid.see('.t-received', '收到 3 个')
    await grid.open(PROXIES, { pollId })
    await grid.see('.t-authority', '已经代投')
  })

  step('截止以后录了两遍，监票人点过张数；几种投法各几票，谁都看得到', async () => {
    await clock.passTo(endOf(lastDay))
    await readAlike(pollId, ['approve', 'approve', 'reject'])
    await (await Caller.as(WITNESS)).post(`/polls/${pollId}/paper/confirmation`, { envelopes: 3, void: 0, lines: [{ option: null, approve: 2, reject: 1, abstain: 0 }] })
    await clock.pass(1)
    const { result } = await seenBy('chen-li')
    expect(result?.ways.map(({ words, ballots }) => `${words} ${ballots}`)).toEqual(['手机投票 3', '纸质票 3', '代投 1'])
    expect(result?.participants.heads).toBe(7)
    const wang = await cast.phone('wang-xiulan')
    await wang.open(VOTE, { pollId })
    await wang.see('.t-ways', '手机投票 3 票、纸质票 3 票、代投 1 票')
    await wang.see('.t-my-ballots', '同意')
  })

  step('王奶奶让手机自己数一遍，她那一票在里面；数据拿到外面再算，也一样', async () => {
    const wang = await cast.phone('wang-xiulan')
    await wang.tap('.t-verify')
    await wang.see('.t-verified', '和公布的一样')
    await wang.see('.t-checks', '在里面；您家的编号')
    const { file } = await (await Caller.as('wang-xiulan')).post<RecountPack>(`/polls/${pollId}/recount-pack`, {})
    expect(file.ballots.map(({ channel }) => channel).sort()).toEqual(['online', 'online', 'online', 'paper', 'paper', 'paper', 'proxy'])
    expect(recountedOutside(file).published).toEqual({ agrees: true, differs: [] })
    expect((await (await Caller.as('zhang-guoqiang')).get<PollView>(`/polls/${pollId}`)).result?.ways).toHaveLength(3)
  })
})
