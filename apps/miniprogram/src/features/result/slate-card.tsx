import { areaWords, yuanWords, type PollResult, type Slate } from '@silin/shared'
import { Card, Fact, ListRow, Section, Tag } from '@/ui'
import { standingsOf, type Standing } from './slate-standings'

type CardProps = { slate: Slate; result: NonNullable<PollResult['slate']>; ballotsRoot: string; byArea: boolean }

const TAGS: Readonly<Record<Standing['state'], Readonly<{ words: string; tone: 'willow' | 'tea' | 'zhu' }>>> = {
  chosen: { words: '定了', tone: 'willow' },
  level: { words: '再投一次', tone: 'tea' },
  beaten: { words: '没选上', tone: 'tea' },
  below: { words: '没过线', tone: 'zhu' },
  no_room: { words: '钱不够了', tone: 'tea' },
}

/** Line by line, the most approved first, with what came of each; and how equals were drawn, so that anybody can draw again. */
export function SlateCard({ slate, result, ballotsRoot, byArea }: CardProps) {
  const { outcome } = result
  const lots = outcome.kind === 'budget' ? outcome.lots : []
  return (
    <Section title='一个一个看'>
      <Card rows className='t-slate-lines'>
        {standingsOf(slate, result).map(({ option, words, costFen, approve, state }) => (
          <ListRow
            key={option}
            className={`t-line-${option}`}
            title={words}
            strong={state === 'chosen'}
            sub={[`同意 ${approve.heads}${byArea ? ` 位、${areaWords(approve.areaCm2)}` : ' 人'}`, ...(costFen === undefined ? [] : [yuanWords(costFen)])].join('；')}
            side={<Tag tone={TAGS[state].tone} icon={state === 'chosen' ? 'check' : undefined}>{TAGS[state].words}</Tag>}
          />
        ))}
        {lots.map(({ approvals, order }) => (
          <Fact key={approvals} name='抽签' sub={`号码是选票的总号 ${ballotsRoot.slice(0, 12)}…，计票前谁也不知道，谁都能重抽`}>
            {`同意都是 ${approvals} 人的，按 ${order.map((letter) => slate.options.find(({ option }) => option === letter)?.words ?? letter).join('、')} 排`}
          </Fact>
        ))}
      </Card>
    </Section>
  )
}
