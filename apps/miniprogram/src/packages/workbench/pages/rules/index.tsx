import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { rulesChangeWords, type OwnersRulesView } from '@silin/shared'
import { fetchCommunity, fetchOwnersRules, openDocument, type Refused, useCommunity, useQuery, useWords } from '@/api'
import { Unopened } from '@/features/opening'
import { ChangeSheet, DaysCard, faultsAt, OnlineBasisFields, ReadingsFields, RulesFacts, wantedRules, type RulesPatch } from '@/features/owners-rules'
import { PaperField, useKeptForm, type KeptPaper } from '@/features/resolution'
import { Aside, Button, Chips, Foot, Page, StatePanel, toast } from '@/ui'

/** 议事规则: what an estate sets for its owners' votes, beside what the law says. */
export default function RulesPage() {
  const asked = useRouter().params.estateId
  const { communityId } = useCommunity()
  const { hasOwnersVotes } = useWords()
  const community = useQuery(communityId && `community.${communityId}`, () => fetchCommunity(communityId ?? ''))
  const [chosen, setChosen] = useState(asked)
  const estates = community.data?.estates ?? []
  const estateId = chosen ?? estates[0]?.estateId
  const rules = useQuery(estateId && `owners-rules.${estateId}`, () => fetchOwnersRules(estateId ?? ''))
  if (!hasOwnersVotes) return <Page title='议事规则'><StatePanel kind='empty' title='村里没有业主表决'>大事由村民会议、村民代表会议决定。</StatePanel></Page>
  if (community.data && !estateId) return <Page title='议事规则'><StatePanel kind='empty' title='还没有小区'>先导入房屋名册，再来写议事规则。</StatePanel></Page>
  if (!rules.data) return <Unopened title='议事规则' query={community.data || asked ? rules : community} />
  const choice = estates.length > 1 && <Chips options={estates.map((one) => ({ value: one.estateId, text: one.name }))} value={estateId} onChange={(value) => value && setChosen(value)} label='哪个小区' />
  const { data } = rules
  if (!data.offered.includes('set')) return <Reading view={data} choice={choice} />
  return <Setting key={data.estateId} view={data} choice={choice} onSet={rules.replace} />
}

type ViewProps = { view: OwnersRulesView; choice: React.ReactNode }

const Head = ({ view, choice, children }: ViewProps & { children: React.ReactNode }) => (
  <>
    {choice}
    <View className='h1 mt12'>{view.estateName}</View>
    <View className='sub mt4'>{children}</View>
  </>
)

const PaperButton = ({ view: { document } }: Pick<ViewProps, 'view'>) =>
  document && <Button kind='line' block icon='file' className='mt12 t-rules-paper' onClick={() => openDocument(document)}>看附上的议事规则</Button>

function Reading({ view, choice }: ViewProps) {
  return (
    <Page title='议事规则'>
      <Head view={view} choice={choice}>业主表决按这些来。要改，请找书记或居委会成员。</Head>
      <RulesFacts rules={view.rules} />
      <PaperButton view={view} />
    </Page>
  )
}

type Form = Readonly<{ patch: RulesPatch; paper: KeptPaper | undefined }>

function Setting({ view, choice, onSet }: ViewProps & { onSet: (view: OwnersRulesView) => void }) {
  const { form, change, done } = useKeptForm<Form>(`owners-rules.${view.estateId}`, { patch: {}, paper: undefined })
  const [confirming, setConfirming] = useState(false)
  const [refused, setRefused] = useState<Refused>()
  const shown = { ...view.rules, ...form.patch }
  const wanted = wantedRules(view.rules, form.patch)
  const changed = rulesChangeWords(view.rules, wanted).length > 0
  const patch = (part: RulesPatch) => {
    setRefused(undefined)
    change({ patch: { ...form.patch, ...part } })
  }
  const handIn = (paper: KeptPaper | undefined) => {
    setRefused(undefined)
    change({ paper, patch: { ...form.patch, documentId: paper?.documentId ?? null } })
  }
  const finish = (next: OwnersRulesView) => {
    done()
    setConfirming(false)
    onSet(next)
    toast('定下了，以后的表决照这样来')
  }
  const mend = (problem: Refused) => {
    setConfirming(false)
    setRefused(problem)
  }
  const paper = form.paper ?? (shown.documentId ? { documentId: shown.documentId, words: '现在附着的这一份' } : undefined)
  const common = { rules: shown, onChange: patch, faultAt: faultsAt(refused) }
  return (
    <Page
      title='议事规则'
      over={confirming && <ChangeSheet view={view} wanted={wanted} onClose={() => setConfirming(false)} onDone={finish} onFaults={mend} />}
      foot={<Foot error={refused?.message}><Button kind='primary' grow className='t-rules-change' disabled={!changed} onClick={() => setConfirming(true)}>{changed ? '看看改了什么，再定' : '没有要改的'}</Button></Foot>}
    >
      <Head view={view} choice={choice}>{view.set ? '业主表决按这些来。照着议事规则改，改了只管以后的表决。' : '还没有登记过，现在是法律的底线。照着议事规则改，改了只管以后的表决。'}</Head>
      <DaysCard {...common} />
      <OnlineBasisFields {...common} />
      <ReadingsFields {...common} paper={<PaperField label='附上议事规则' hint='业主能打开看' paper={paper} onChange={handIn} />} />
      <PaperButton view={view} />
      {changed && <Button kind='text' block className='mt12 t-rules-undo' onClick={done}>不改了，恢复原样</Button>}
      <Aside icon='lock' className='mt12'>书记和居委会成员都能改。谁在哪天改了什么，都有记录。</Aside>
    </Page>
  )
}
