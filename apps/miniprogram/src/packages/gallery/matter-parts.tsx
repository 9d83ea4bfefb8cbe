import { View } from '@tarojs/components'
import { AgendaRow, Button, Card, Days, Holder, MiniRail, PhotoPair, Rail, SeatTaken, Seats, Section, Shortcuts, Tag, Timeline, TimelineFold, TimelineStep, type RailState } from '@/ui'

const WORDS = ['民议', '民办', '民管'] as const

const BRANCHES: readonly (readonly [string, RailState, readonly [string, string, string], boolean?])[] = [
  ['刚提出', { steps: [1, 0, 0], at: 0 }, ['刚提出', '还没到', '还没到']],
  ['全走完', { steps: [6, 5, 3], at: 3 }, ['谈成了', '办完了', '居民点头']],
  ['即办', { steps: [0, 2, 0], at: 1 }, ['不用议', '正在办', '还没到'], true],
  ['退回', { steps: [2, 0, 0], at: 0, tip: 'cut' }, ['退回了', '', '']],
  ['并案', { steps: [2, 0, 0], at: 0, tip: 'grafted' }, ['并到一起', '', '']],
  ['挂账', { steps: [4, 2, 0], at: 1, tip: 'resting' }, ['谈成了', '挂账等钱', '还没到']],
  ['重开', { steps: [4, 5, 2], at: 1 }, ['谈成了', '重新办', '回访过']],
]

function scene(sky: string, ground: string): string {
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 160"><rect width="160" height="160" fill="${sky}"/><path d="M52 100h54l54 60H0z" fill="${ground}"/></svg>`)}`
}

function Branch({ rail, states, skipped }: { rail: RailState; states: readonly [string, string, string]; skipped?: boolean }) {
  const stage = (i: 0 | 1 | 2, sign: string) => ({ sign, name: WORDS[i], state: states[i], skipped: i === 0 && skipped })
  return (
    <View style={{ margin: '8px -16px 0' }}>
      <Rail rail={rail} label='走到哪儿了' stages={[stage(0, '议'), stage(1, '办'), stage(2, '管')]} />
    </View>
  )
}

export function MatterParts() {
  return (
    <>
      <View style={{ margin: '0 -16px' }}>
        <Rail rail={{ steps: [6, 2, 0], at: 1 }} label='谈成了，正在办' stages={[{ sign: '议', name: '民议', state: '谈成了', note: '11月17日' }, { sign: '办', name: '民办', state: '正在办', note: '还有 4 天' }, { sign: '管', name: '民管', state: '还没到' }]} />
        <Holder lead='现在在谁手里' who='顺安物业' at={1} tag={<Tag tone='willow'>按时</Tag>} action={<Button small kind='tint' icon='phone'>打电话</Button>} term={{ past: 6, total: 11 }} since={['11月18日', '接手']} today={['今天', '第 7 天']} until={['11月28日', '最晚办完']} sentence='11月28日前办完，还有 4 天' />
      </View>
      <Section title='走过的每一步'>
        <Timeline>
          <TimelineStep kind='next' title='下一步：装好 6 根隔离桩' meta='11月28日前 · 顺安物业' />
          <TimelineStep title='黄线划好了' meta='昨天 15:10 · 顺安物业'>
            <PhotoPair before={{ src: scene('#D9E3E2', '#A3A69F'), caption: '9月3日，提出时' }} after={{ src: scene('#DDE8E6', '#9DA19A'), caption: '11月23日，划好以后' }} />
          </TimelineStep>
          <TimelineStep kind='official' title='协商意见公示期满，没有异议' tag={<Tag tone='zhu'>公示</Tag>} meta='11月10日—17日 · 3 处公告栏和本页' />
          <TimelineFold onOpen={() => undefined}>中间还有 3 步</TimelineFold>
          <TimelineStep title='2 号楼居民提出' meta='9月3日 · 社区当天受理' />
        </Timeline>
      </Section>
      <Section title='柳条的各种样子'>
        {BRANCHES.map(([name, rail, states, skipped]) => (
          <Branch key={name} rail={rail} states={states} skipped={skipped} />
        ))}
      </Section>
      <Section title='小三段、还有几天'>
        <Card>
          {([0, 1, 2, 3] as const).map((at) => (
            <View key={at} className='mt8'><MiniRail words={WORDS} at={at} /></View>
          ))}
          <Days term={{ past: 7, total: 8 }} />
          <Days term={{ past: 8, total: 8 }} />
          <Days term={{ past: 20, total: 60 }} />
        </Card>
      </Section>
      <Section title='会上'>
        <View style={{ background: '#1B4636', padding: '16px', borderRadius: '20px' }}>
          <Seats present={38} invited={46} />
          <Seats present={120} invited={180} unit='户' />
        </View>
        <Card className='mt16'><Seats present={10} invited={16} ground='card' /></Card>
        <Card rows className='mt16'>
          <AgendaRow figure='25' unit='分' title='东门晚上限时停车，试不试' sub='2 号楼居民提的 · 23 人附议' />
          <AgendaRow figure='20' unit='分' title='3 号楼门口坡道怎么改' sub='3 号楼居民提的' side={<Tag tone='willow'>您提的</Tag>} />
        </Card>
        <View className='row mt16'><SeatTaken /></View>
        <Card className='mt16'>
          <Shortcuts items={[{ icon: 'bell', text: '发会议通知', onClick: () => undefined }, { icon: 'edit', text: '代人登记', onClick: () => undefined }, { icon: 'camera', text: '写进展', onClick: () => undefined }, { icon: 'file', text: '出公示', onClick: () => undefined }]} />
        </Card>
      </Section>
    </>
  )
}
