import type { IssueCard, Page } from '@silin/shared'
import { Caller, eventually, journey, phoneOf, PHOTOS, type Phone } from './support'

const LAMP = '13号楼2单元楼道的灯坏了半个月，晚上上楼得打手电'
const SUBMITTING = { method: 'POST', path: '/issues' }
const RAISE = '/packages/issue/pages/raise/index'

journey('写了的不会丢', (step) => {
  let song: Phone
  const raisedBySong = async () => (await (await Caller.as('song-tao')).get<Page<IssueCard>>('/issues/mine')).items.filter(({ title }) => title.includes('楼道的灯'))

  step('写到一半关掉，再打开还在，照片也在', async () => {
    song = await phoneOf('song-tao')
    await song.tap('.t-raise')
    await song.type('#raise-text', LAMP)
    await song.choosePhotos('.t-add-photo', [PHOTOS.steps])
    await song.see('.t-photos .t-remove-photo')
    await song.seeGone('.t-photos .is-sending')
    expect(await song.count('.t-photos .is-failed')).toBe(0)
    await song.see('.t-draft-saved', '草稿已存')
    await song.reopen(RAISE)
    await song.see('.t-photos .t-remove-photo')
    expect(await song.typedIn('#raise-text')).toBe(LAMP)
    expect(await song.typedIn('#raise-place')).toBe('13号楼2单元楼道')
  })

  step('连不上：说清楚，填的都还在', async () => {
    await song.network.refuse(SUBMITTING)
    await song.tap('.t-submit')
    await song.see('.field__err', '现在连不上')
    expect(await song.typedIn('#raise-text')).toBe(LAMP)
    await song.network.mend()
    expect(await raisedBySong()).toEqual([])
  })

  step('送到了却没收到回音：再交一次，还是一件', async () => {
    await song.network.loseAnswers(SUBMITTING)
    await song.tap('.t-submit')
    await eventually(async () => (await raisedBySong()).length === 1)
    await song.seeGone('.t-submit.is-busy')
    await song.see('.field__err', '现在连不上')
    await song.network.mend()
    await song.tap('.t-submit')
    await song.see('.t-title', '楼道的灯')
    expect(await raisedBySong()).toHaveLength(1)
  })

  step('交上去以后，草稿不再回来', async () => {
    await song.reopen(RAISE)
    expect(await song.typedIn('#raise-text')).toBe('')
    expect(await song.count('.t-remove-photo')).toBe(0)
  })

  step('没有网：看得到存下的，说明是几点的；有网了自己刷新', async () => {
    await song.open('/pages/home/index')
    await song.see('.t-my-issue', '楼道的灯')
    await song.tap('.t-tab-mine')
    await song.see('.t-my-name', '宋涛')
    await song.network.lose()
    await song.tap('.t-tab-home')
    await song.see('.offline', /没有网，看的是 \d{2}:\d{2} 存下的/)
    await song.see('.t-my-issue', '楼道的灯')
    await song.network.mend()
    // Nobody tells a phone elsewhere that the network is back.
    if (song.isShared) await song.open('/pages/home/index')
    await song.seeGone('.offline')
  })
})
