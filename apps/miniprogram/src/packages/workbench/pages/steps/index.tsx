import { View } from '@tarojs/components'
import { useState } from 'react'
import { fullDayWords, hasStepsRules, STEPS_RULES_DAYS, STEPS_RULES_FIELDS, stepsDaysWords, type StepsRulesView } from '@silin/shared'
import { fetchStepsRules, openDocument, useCommunity, useQuery, useWords } from '@/api'
import { Unopened } from '@/features/opening'
import { PaperField, useKeptForm } from '@/features/resolution'
import { ConfirmSheet, DaysFields, FormerRules, stepsRulesButton, wantedStepsRules, type StepsRulesPatch } from '@/features/steps-rules'
import { Aside, Button, Card, Fact, Foot, Page, StatePanel, toast } from '@/ui'

const TITLE = '四议天数'

/** What a village has set for its own 四议两公开, with the paper that says so; the secretary changes it here. */
export default function StepsRulesPage() {
  const { communityId = '' } = useCommunity()
  const { hasFourSteps } = useWords()
  const rules = useQuery(hasFourSteps && communityId ? `steps-rules.${communityId}` : undefined, () => fetchStepsRules(communityId))
  if (communityId && !hasFourSteps) return <Page title={TITLE}><StatePanel kind='empty' title='社区里不走四议两公开'>这是村里的办法。社区的大事上居民会议、居民代表会议。</StatePanel></Page>
  if (!rules.data) return <Unopened title={TITLE} query={rules} />
  if (!rules.data.offered.includes('set')) return <Reading view={rules.data} />
  return <Setting key={communityId} communityId={communityId} view={rules.data} onSet={rules.replace} />
}

const sinceWords = ({ set, since }: StepsRulesView): string => {
  if (since === null) return '全国没有统一的天数。村里自己定过的，写着它的文件附上，会就照着排。'
  return set ? `${fullDayWords(since)}起照这样来。` : `${fullDayWords(since)}起不另外定天数了。`
}

const Head = ({ view }: { view: StepsRulesView }) => (
  <>
    <View className='h1 mt12'>四议的会，隔几天、一共几天</View>
    <View className='sub mt4 t-steps-rules-since'>{sinceWords(view)}</View>
  </>
)

const NowPaper = ({ view: { document } }: { view: StepsRulesView }) =>
  document && <Button kind='line' block icon='file' className='mt12 t-steps-rules-paper' onClick={() => openDocument(document)}>看附上的文件</Button>

function Reading({ view }: { view: StepsRulesView }) {
  return (
    <Page title={TITLE}>
      <Head view={view} />
      <Card rows className='mt12 t-steps-rules-facts'>
        {STEPS_RULES_FIELDS.map((field) => <Fact key={field} name={STEPS_RULES_DAYS[field].name} sub={STEPS_RULES_DAYS[field].note(view[field])}>{stepsDaysWords(field, view[field])}</Fact>)}
      </Card>
      <NowPaper view={view} />
      <FormerRules view={view} />
      <Aside icon='info' className='mt12'>要改，请找村书记。</Aside>
    </Page>
  )
}

type Form = Readonly<{ patch: StepsRulesPatch; paperWords: string }>
type SettingProps = { communityId: string; view: StepsRulesView; onSet: (view: StepsRulesView) => void }

function Setting({ communityId, view, onSet }: SettingProps) {
  const { form: { patch, paperWords }, change, done } = useKeptForm<Form>(`steps-rules.${communityId}`, { patch: {}, paperWords: '' })
  const [confirming, setConfirming] = useState(false)
  const wanted = wantedStepsRules(view, patch)
  const { ready, words } = stepsRulesButton(view, patch)
  const finish = (next: StepsRulesView) => {
    done()
    setConfirming(false)
    onSet(next)
    toast('定下了，以后的会照这样排')
  }
  const paper = wanted.documentId === null ? undefined : { documentId: wanted.documentId, words: patch.documentId ? paperWords : '现在附着的这一份' }
  return (
    <Page
      title={TITLE}
      over={confirming && <ConfirmSheet communityId={communityId} view={view} wanted={wanted} onClose={() => setConfirming(false)} onDone={finish} />}
      foot={<Foot><Button kind='primary' grow className='t-steps-rules-change' disabled={!ready} onClick={() => setConfirming(true)}>{words}</Button></Foot>}
    >
      <Head view={view} />
      <DaysFields rules={wanted} onChange={(days) => change({ patch: { ...patch, ...days } })} />
      {hasStepsRules(wanted) && <PaperField label='写着这些的文件' hint='乡亲能打开看' paper={paper} onChange={(one) => change({ patch: { ...patch, documentId: one?.documentId ?? null }, paperWords: one?.words ?? '' })} />}
      <NowPaper view={view} />
      {Object.keys(patch).length > 0 && <Button kind='text' block className='mt12 t-steps-rules-undo' onClick={done}>不改了，恢复原样</Button>}
      <FormerRules view={view} />
      <Aside icon='lock' className='mt12'>只有村书记能改。谁在哪天改了什么，都有记录。</Aside>
    </Page>
  )
}
