import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { livesFromQuestions, type CommunityKind, type IssueCard, type MeetingForm, type MeetingPlan, type PlanMeetingAnswer, type VenueView } from '@silin/shared'
import { fetchAgendaCandidates, fetchCommunity, planMeeting, useAction, useCommunity, useQuery } from '@/api'
import { Opening } from '@/features/meeting'
import { EditItemSheet, FormChooser, invitedCount, isComplete, itemsOf, MatterChooser, NoticePreview, NoticeSent, PartyStudy, PlannedItems, studyMissing, toggled, usePlanDraft, useProposal, WhenWhere, withForm, type PlanDraft, type Proposal } from '@/features/meeting-plan'
import { Button, Card, FieldError, Foot, Page, Section, Sheet, Skeleton, StatePanel } from '@/ui'

/** 安排开会: choose what kind of meeting, and the matters where it needs them; the rest is filled in, and the notice goes out from here. */
export default function PlanPage() {
  const { communityId, kind } = useCommunity()
  const candidates = useQuery(communityId && `agenda.${communityId}`, () => fetchAgendaCandidates(communityId ?? ''))
  const community = useQuery(communityId && `community.${communityId}`, () => fetchCommunity(communityId ?? ''))
  if (communityId && candidates.data && community.data) {
    return <Plan communityId={communityId} kind={kind} issues={candidates.data.issues} venues={community.data.venues} refresh={candidates.refresh} />
  }
  return (
    <Page title='安排开会'>
      <Opening query={candidates.problem ? candidates : community} />
    </Page>
  )
}

type PlanProps = { communityId: string; kind: CommunityKind; issues: readonly IssueCard[]; venues: readonly VenueView[]; refresh: () => Promise<void> }

function Plan({ communityId, kind, issues, venues, refresh }: PlanProps) {
  const asked = decodeURIComponent(useRouter().params.issueIds ?? '').split(',').filter((issueId) => issueId !== '')
  const { draft, set, done } = usePlanDraft(asked, issues.map(({ issueId }) => issueId))
  const proposal = useProposal(communityId, draft)
  // Coming with chosen matters, or with a draft, there is nothing left to choose.
  const [choosing, setChoosing] = useState(!isComplete(draft))
  const [sent, setSent] = useState<Readonly<{ answer: PlanMeetingAnswer; invited: number }>>()
  const send = useAction(async (plan: MeetingPlan) => {
    const answer = await planMeeting(communityId, requestFor(draft, plan))
    done()
    setSent({ answer, invited: invitedCount(plan) })
  })
  if (sent) return <Page title='安排开会'><NoticeSent {...sent} /></Page>
  const { plan } = proposal
  const toggle = (issueId: string) => {
    setChoosing(true)
    set(toggled(draft, issueId))
  }
  const again = () => {
    setChoosing(true)
    set({ ...draft, form: 'council', issueIds: [], minutes: {} })
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
        <Choose kind={kind} form={draft.form} onForm={choose} issues={issues} chosen={draft.issueIds} onToggle={toggle} />
      </Page>
    )
  }
  return (
    <Page title='安排开会' foot={plan && <SendFoot plan={plan} unstudied={studyMissing(draft, plan)} waiting={proposal.busy} busy={send.busy} sentence={send.sentence} onSend={() => void send.run(plan)} />}>
      <Form kind={kind} draft={draft} set={set} proposal={proposal} issues={issues} venues={venues} again={again} />
    </Page>
  )
}

const requestFor = (draft: PlanDraft, plan: MeetingPlan) => ({
  requestKey: draft.requestKey,
  form: plan.form,
  title: draft.title?.trim() || plan.title,
  venueId: plan.venueId,
  startsAt: plan.startsAt,
  items: itemsOf(draft, plan),
  announce: true,
})

function SendFoot({ plan, unstudied, waiting, busy, sentence, onSend }: { plan: MeetingPlan; unstudied: number; waiting: boolean; busy: boolean; sentence: string | undefined; onSend: () => void }) {
  return (
    <Foot error={sentence}>
      <View className='none foot__figure'>
        <View className='b'>{`${invitedCount(plan)} 位`}</View>
        <View className='cap'>会收到</View>
      </View>
      <Button kind='primary' grow className='t-send-notice' loading={busy} disabled={waiting || unstudied > 0} onClick={onSend}>{waiting ? '正在算时间' : unstudied > 0 ? '先写哪天研究的' : '发通知'}</Button>
    </Foot>
  )
}

type FormProps = { kind: CommunityKind; draft: PlanDraft; set: (draft: PlanDraft) => void; proposal: Proposal; issues: readonly IssueCard[]; venues: readonly VenueView[]; again: () => void }

function Form({ kind, draft, set, proposal, issues, venues, again }: FormProps) {
  const [adding, setAdding] = useState(false)
  const [editing, setEditing] = useState<string>()
  const { plan } = proposal
  const rest = issues.filter(({ issueId }) => !draft.issueIds.includes(issueId))
  if (!plan) return proposal.sentence ? <NoProposal sentence={proposal.sentence} retry={proposal.retry} again={again} /> : <Skeleton cards={2} note='正在替您找时间、定地点' />
  return (
    <>
      <PlannedItems plan={plan} more={rest.length} onEdit={setEditing} onMore={() => setAdding(true)} />
      {proposal.sentence && <FieldError>{proposal.sentence}</FieldError>}
      <PartyStudy plan={plan} draft={draft} set={set} />
      <WhenWhere kind={kind} plan={plan} draft={draft} venues={venues} set={set} />
      <NoticePreview plan={plan} />
      <EditItemSheet plan={plan} draft={draft} issueId={editing} set={set} onClose={() => setEditing(undefined)} />
      <Sheet open={adding} title='再加几件' onClose={() => setAdding(false)} actions={<Button kind='primary' block onClick={() => setAdding(false)}>好了</Button>}>
        <MatterChooser issues={issues} chosen={draft.issueIds} onToggle={(issueId) => set(toggled(draft, issueId))} />
      </Sheet>
    </>
  )
}

type ChooseProps = { kind: CommunityKind; form: MeetingForm; onForm: (form: MeetingForm) => void; issues: readonly IssueCard[]; chosen: readonly string[]; onToggle: (issueId: string) => void }

function Choose({ kind, form, onForm, issues, chosen, onToggle }: ChooseProps) {
  return (
    <>
      <Section title='开什么会'>
        <FormChooser kind={kind} form={form} onChoose={onForm} />
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
