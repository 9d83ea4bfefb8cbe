import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { formsCalledBy, keepsMatters, livesFromQuestions, type AgendaCandidates, type CommunityView, type IssueCard, type MeetingForm, type MeetingPlan, type PlanMeetingAnswer, type Role } from '@silin/shared'
import { fetchAgendaCandidates, fetchCommunity, planMeeting, useAction, useCommunity, useMe, useQuery } from '@/api'
import { Opening, UrgentFields } from '@/features/meeting'
import { PaperField, type KeptPaper } from '@/features/resolution'
import { EditItemSheet, FormChooser, invitedCount, isComplete, itemsOf, MatterChooser, mayBeEarly, NoticePreview, NoticeSent, PartyStudy, PlannedItems, studyMissing, toggled, urgentMissing, urgentSent, urgentUnused, usePlanDraft, useProposal, wayInMissing, wayInOf, WhenWhere, withForm, withUrgent, type PlanDraft, type Proposal } from '@/features/meeting-plan'
import { Button, Card, FieldError, Foot, Page, Section, Sheet, Skeleton, StatePanel } from '@/ui'

/** 安排开会: choose what kind of meeting, and the matters where it needs them; the rest is filled in, and the notice goes out from here. */
export default function PlanPage() {
  const { communityId, kind } = useCommunity()
  const candidates = useQuery(communityId && `agenda.${communityId}`, () => fetchAgendaCandidates(communityId ?? ''))
  const community = useQuery(communityId && `community.${communityId}`, () => fetchCommunity(communityId ?? ''))
  const me = useMe()
  const asked = useAsked()
  // What the phone kept may be older than the matter one comes with: it would be left out.
  const isOld = candidates.unconfirmed && candidates.data && !asked.every((issueId) => isAmong(candidates.data, issueId))
  if (communityId && candidates.data && !isOld && community.data && me.data) {
    const forms = formsCalledBy(kind, me.data.appointments.map(({ role }): Role => role))
    return <Plan communityId={communityId} forms={forms} candidates={candidates.data} community={community.data} refresh={candidates.refresh} />
  }
  return (
    <Page title='安排开会'>
      <Opening query={candidates.problem ? candidates : community.problem ? community : me} />
    </Page>
  )
}

/** The matters that one comes with. */
const useAsked = () => decodeURIComponent(useRouter().params.issueIds ?? '').split(',').filter((issueId) => issueId !== '')
const isAmong = (candidates: AgendaCandidates | undefined, issueId: string) => [...(candidates?.issues ?? []), ...(candidates?.inOwnersVote ?? [])].some((one) => one.issueId === issueId)

type PlanProps = { communityId: string; forms: readonly MeetingForm[]; candidates: AgendaCandidates; community: CommunityView; refresh: () => Promise<void> }

/** What a meeting of this form can talk about. */
const mattersFor = (form: MeetingForm, { issues, inOwnersVote }: AgendaCandidates): readonly IssueCard[] => (keepsMatters(form) ? [...inOwnersVote, ...issues] : issues)

function Plan({ communityId, forms, candidates, community, refresh }: PlanProps) {
  const asked = useAsked()
  const { demandId, form, title } = useRouter().params
  const owed = demandId ? { demandId, form: form as MeetingForm, title: decodeURIComponent(title ?? '') } : undefined
  const { draft, set, done } = usePlanDraft(asked, [...candidates.issues, ...candidates.inOwnersVote].map(({ issueId }) => issueId), owed ? { owed } : { form: formAsked(forms, form) })
  const issues = mattersFor(draft.form, candidates)
  const proposal = useProposal(communityId, draft)
  // Coming with chosen matters, or with a draft, there is nothing left to choose.
  const [choosing, setChoosing] = useState(!isComplete(draft))
  const [sent, setSent] = useState<Readonly<{ answer: PlanMeetingAnswer; invited: number; form: MeetingForm }>>()
  const send = useAction(async (plan: MeetingPlan) => {
    const answer = await planMeeting(communityId, requestFor(draft, plan))
    done()
    setSent({ answer, invited: invitedCount(plan), form: plan.form })
  })
  if (sent) return <Page title='安排开会'><NoticeSent {...sent} /></Page>
  const { plan } = proposal
  const toggle = (issueId: string) => {
    setChoosing(true)
    set(toggled(draft, issueId))
  }
  const again = () => {
    setChoosing(true)
    set({ ...withForm(draft, forms[0] ?? draft.form), issueIds: [], minutes: {} })
    void refresh()
  }
  // A form that lives from questions has nothing more to choose.
  const choose = (form: MeetingForm) => {
    setChoosing(!livesFromQuestions(form))
    set(withForm(draft, form))
  }
  if (choosing || !isComplete(draft)) {
    return (
      <Page title='安排开会' foot={draft.issueIds.length > 0 && <Foot><Button kind='primary' grow className='t-chosen' onClick={() => setChoosing(false)}>{`选好了，谈这 ${draft.issueIds.length} 件`}</Button></Foot>}>
        <Choose forms={forms} form={draft.form} onForm={choose} issues={issues} chosen={draft.issueIds} onToggle={toggle} />
      </Page>
    )
  }
  return (
    <Page title='安排开会' foot={plan && <SendFoot plan={plan} wants={wantedFirst(draft, plan)} waiting={proposal.busy} busy={send.busy} sentence={send.sentence} onSend={() => void send.run(plan)} />}>
      <Form forms={forms} draft={draft} set={set} proposal={proposal} issues={issues} community={community} again={again} />
    </Page>
  )
}

/** The meeting that a page leads to; a form that nobody holds here is none. */
const formAsked = (forms: readonly MeetingForm[], form: string | undefined) => forms.find((one) => one === form) ?? (forms.includes('council') ? undefined : forms[0])

const requestFor = (draft: PlanDraft, plan: MeetingPlan) => ({
  requestKey: draft.requestKey,
  form: plan.form,
  title: draft.title?.trim() || plan.title,
  venueId: plan.venueId,
  startsAt: plan.startsAt,
  items: itemsOf(draft, plan),
  announce: true,
  ...(draft.demandId ? { demandId: draft.demandId } : {}),
  ...(plan.estateId ? { estateId: plan.estateId } : {}),
  ...urgentSent(draft, plan),
  ...(wayInOf(draft) ? { onlineHow: wayInOf(draft) } : {}),
})

/** What only the secretary knows and has not said yet. */
const wantedFirst = (draft: PlanDraft, plan: MeetingPlan): string | undefined => {
  if (studyMissing(draft, plan) > 0) return '先写哪天研究的'
  if (urgentMissing(draft, plan)) return '先写特殊情况'
  if (wayInMissing(draft)) return '先写线上怎么进'
  return urgentUnused(draft, plan) ? '先把日子往前改' : undefined
}

function SendFoot({ plan, wants, waiting, busy, sentence, onSend }: { plan: MeetingPlan; wants: string | undefined; waiting: boolean; busy: boolean; sentence: string | undefined; onSend: () => void }) {
  return (
    <Foot error={sentence}>
      <View className='none foot__figure'>
        <View className='b'>{`${invitedCount(plan)} 位`}</View>
        <View className='cap'>会收到</View>
      </View>
      <Button kind='primary' grow className='t-send-notice' loading={busy} disabled={waiting || wants !== undefined} onClick={onSend}>{waiting ? '正在算时间' : (wants ?? '发通知')}</Button>
    </Foot>
  )
}

/** One more paper for an item; what was kept stands above. */
const paperField = (onKept: (paper: KeptPaper) => void) => <PaperField label='附一份材料' hint='来开会的人先看' paper={undefined} onChange={(paper) => paper && onKept(paper)} />

type FormProps = { forms: readonly MeetingForm[]; draft: PlanDraft; set: (draft: PlanDraft) => void; proposal: Proposal; issues: readonly IssueCard[]; community: CommunityView; again: () => void }

function Form({ forms, draft, set, proposal, issues, community: { venues, estates, carriers }, again }: FormProps) {
  const [adding, setAdding] = useState(false)
  const [editing, setEditing] = useState<string>()
  const { plan } = proposal
  const urgent = plan && mayBeEarly(plan) && <UrgentFields form={plan.form} value={draft.urgentReason} onChange={(reason) => set(withUrgent(draft, reason, plan))} />
  const rest = issues.filter(({ issueId }) => !draft.issueIds.includes(issueId))
  if (!plan) return proposal.sentence ? <NoProposal sentence={proposal.sentence} retry={proposal.retry} again={again} /> : <Skeleton cards={2} note='正在替您找时间、定地点' />
  return (
    <>
      <PlannedItems plan={plan} draft={draft} carriers={carriers} more={rest.length} onEdit={setEditing} onMore={() => setAdding(true)} />
      {proposal.sentence && <FieldError>{proposal.sentence}</FieldError>}
      <PartyStudy plan={plan} draft={draft} set={set} />
      <WhenWhere forms={forms} plan={plan} draft={draft} estates={estates} venues={venues} set={set} urgent={urgent} />
      <NoticePreview plan={plan} />
      <EditItemSheet plan={plan} draft={draft} carriers={carriers} issueId={editing} set={set} onClose={() => setEditing(undefined)} paperField={paperField} />
      <Sheet open={adding} title='再加几件' onClose={() => setAdding(false)} actions={<Button kind='primary' block onClick={() => setAdding(false)}>好了</Button>}>
        <MatterChooser issues={issues} chosen={draft.issueIds} onToggle={(issueId) => set(toggled(draft, issueId))} />
      </Sheet>
    </>
  )
}

type ChooseProps = { forms: readonly MeetingForm[]; form: MeetingForm; onForm: (form: MeetingForm) => void; issues: readonly IssueCard[]; chosen: readonly string[]; onToggle: (issueId: string) => void }

function Choose({ forms, form, onForm, issues, chosen, onToggle }: ChooseProps) {
  return (
    <>
      <Section title='开什么会'>
        <FormChooser forms={forms} form={form} onChoose={onForm} />
      </Section>
      <Section title='选这次要谈的事'>
        {issues.length > 0 ? <MatterChooser issues={issues} chosen={chosen} onToggle={onToggle} /> : <NothingToDiscuss />}
      </Section>
    </>
  )
}

function NothingToDiscuss() {
  return <Card kind='flat'><View className='sub'>还没有等着谈的事。受理了、要商量的会到这里来；书记见面会、吐槽会不用先有事，点一下就能安排。</View></Card>
}

function NoProposal({ sentence, retry, again }: { sentence: string; retry: () => void; again: () => void }) {
  return (
    <StatePanel
      kind='error'
      title='没拟成'
      actions={
        <>
          <Button kind='primary' block onClick={retry}>再试一次</Button>
          <Button kind='text' block onClick={again}>重新选事</Button>
        </>
      }
    >
      {sentence}
    </StatePanel>
  )
}
