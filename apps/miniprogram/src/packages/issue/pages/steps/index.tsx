import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { clockTimeOf, dayWords, STEPS_LIMITS, type FourStepsView } from '@silin/shared'
import { answerQuery, askAboutResult, endSteps, fetchFourSteps, publishResult, useMe, useQuery } from '@/api'
import { NextMeetingSheet, RecordRow, ResultSection, SendBackSheet, StepList, StepsFoot, WordsSheet, type StepsSheet } from '@/features/four-steps'
import { Unopened } from '@/features/opening'
import { go } from '@/platform'
import { Aside, Button, Card, ListRow, Page, Section, toast } from '@/ui'

/** 四议两公开 of one matter: the whole way in one look, and whatever comes next. */
export default function StepsPage() {
  const issueId = useRouter().params.issueId ?? ''
  const steps = useQuery(`steps.${issueId}`, () => fetchFourSteps(issueId))
  if (!steps.data) return <Unopened title='四议两公开' query={steps} cards={2} />
  const offline = steps.stale && steps.at ? `没有网，看的是 ${clockTimeOf(new Date(steps.at))} 存下的` : undefined
  return <Steps view={steps.data} offline={offline} refresh={steps.refresh} />
}

type StepsProps = { view: FourStepsView; offline: string | undefined; refresh: () => Promise<void> }

function Steps({ view, offline, refresh }: StepsProps) {
  const [sheet, setSheet] = useState<StepsSheet>()
  const { issueId, title, words, lateWords, motionWords, motionBy, begunOn, returns, offered } = view
  const leads = useMe().data?.appointments.some(({ role }) => role === 'secretary') ?? false
  const close = () => setSheet(undefined)
  const done = (said: string) => {
    close()
    toast(said)
    void refresh()
  }
  return (
    <Page title='四议两公开' offline={offline} foot={<StepsFoot view={view} onSheet={setSheet} />} over={sheet && <Over view={view} sheet={sheet} onClose={close} onDone={done} />}>
      <View className='display b t-title'>{title}</View>
      <Aside icon={lateWords ? 'warn' : 'branch'} className='mt8 t-steps-words'>{lateWords ? `${words}。${lateWords}` : words}</Aside>
      <Section title='走到哪一步'>
        <Card><StepList view={view} /></Card>
      </Section>
      <Section title='动议事由'>
        <Card rows>
          <ListRow icon='people' title={`${motionWords}：${motionBy}`} sub={`${dayWords(begunOn)}开始`} className='t-motion' />
          <ListRow icon='file' title='这件事的页面' onClick={() => void go('/packages/issue/pages/matter/index', { issueId })} />
        </Card>
      </Section>
      {returns.length > 0 && (
        <Section title='退回过'>
          <Card rows>{returns.map((one) => <ListRow key={`${one.on}${one.toStep}`} title={`${dayWords(one.on)}退到「${one.title}」`} sub={one.reason} className='t-return' />)}</Card>
        </Section>
      )}
      <ResultSection view={view} onSheet={setSheet} />
      <RecordRow view={view} />
      {leads && <Card rows className='mt16'><ListRow className='t-to-steps-rules' icon='clock' title='每一步隔几天、全程几天' sub='村里自己定过的，在这里写' onClick={() => void go('/packages/workbench/pages/steps/index')} /></Card>}
      <Aside icon='lock' className='mt16'>支部、两委、党员的会上怎么说的不公开；哪天开的、到了几位、什么结果，人人看得到。</Aside>
      {offered.includes('end') && !offered.includes('sendBack') && <Button kind='quiet' block className='mt20 t-end-steps' onClick={() => setSheet('end')}>不走了，到此为止</Button>}
    </Page>
  )
}

type OverProps = { view: FourStepsView; sheet: StepsSheet; onClose: () => void; onDone: (said: string) => void }

function Over({ view, sheet, onClose, onDone }: OverProps) {
  const { issueId, result } = view
  const { reasonMin, reasonMax, resultMin, resultMax, queryMin, queryMax, answerMax } = STEPS_LIMITS
  if (sheet === 'choose') return <NextMeetingSheet view={view} onClose={onClose} />
  if (sheet === 'back') return <SendBackSheet view={view} onClose={onClose} onDone={() => onDone('退回了')} />
  if (sheet === 'end') {
    return <WordsSheet name={`end.${issueId}`} title='到此为止' label='为什么不走了' placeholder='例如：党员多数不同意，今年不办' min={reasonMin} max={reasonMax} button='到此为止' first='先写明原因' note='这件事就算没有定下来。原因人人看得到。' send={({ text }) => endSteps(issueId, { reason: text })} onClose={onClose} onDone={() => onDone('到此为止了')} />
  }
  if (sheet === 'publish') {
    return <WordsSheet name={`result.${issueId}`} title='公开实施结果' label='办成什么样，花了多少钱' placeholder='例如：路修了 320 米，花了 3.2 万元，从村集体收益里出。' min={resultMin} max={resultMax} button='公开' first='先写结果' note='至少公开 15 天，乡亲有疑问可以问，您要答复。' send={(request) => publishResult(issueId, request)} onClose={onClose} onDone={() => onDone('公开了，都告诉到了')} />
  }
  if (sheet === 'ask') {
    return <WordsSheet name={`ask.${issueId}`} title='我有疑问' label='您想问什么' placeholder='例如：钱是从哪里出的？' min={queryMin} max={queryMax} button='问' first='先写想问的' note='问的话人人看得到，不写您的名字。' send={(request) => askAboutResult(result?.publicationId ?? '', request)} onClose={onClose} onDone={() => onDone('问出去了')} />
  }
  return <WordsSheet name={`answer.${sheet.answer}`} title='答复' label='怎么答' placeholder='把账和办法说清楚' min={1} max={answerMax} button='答复' first='先写答复' note='答复人人看得到，写了就不能改。' send={({ text }) => answerQuery(sheet.answer, { text })} onClose={onClose} onDone={() => onDone('答复了')} />
}
