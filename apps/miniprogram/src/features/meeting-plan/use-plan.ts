import { useEffect, useRef, useState } from 'react'
import type { Id, MeetingForm, MeetingPlan } from '@silin/shared'
import { newRequestKey, proposeMeeting, sentenceFor } from '@/api'
import { forget, readStored, storageKey, store } from '@/platform'
import { emptyDraft, isComplete, learned, owedDraft, proposalFor, type Owed, type PlanDraft } from './plan-draft'

const DRAFT = storageKey<PlanDraft>('draft.meeting')
/** Several taps in a row are one question. */
const SETTLED_MS = 200

/** For what one comes here: a form that is next on a way of several, or a meeting that is owed. */
export type Wanted = Readonly<{ form?: MeetingForm | undefined; owed?: Owed | undefined }>

/** What was chosen is kept at every change; coming with other matters, or for something else, begins anew. A matter that is taken meanwhile is left out. */
export function usePlanDraft(asked: readonly Id[], available: readonly Id[], { form, owed }: Wanted) {
  const [draft, setDraft] = useState<PlanDraft>(() => {
    const kept = readStored(DRAFT)
    const isSame = kept && kept.demandId === owed?.demandId && (form === undefined || kept.form === form) && (asked.length === 0 || asked.every((id) => kept.issueIds.includes(id)))
    const draftNow = isSame ? kept : owed ? owedDraft(newRequestKey(), owed) : emptyDraft(newRequestKey(), asked, form)
    return { ...draftNow, issueIds: draftNow.issueIds.filter((id) => available.includes(id)) }
  })
  const set = (next: PlanDraft) => {
    store(DRAFT, next)
    setDraft(next)
  }
  return { draft, set, done: () => forget(DRAFT) }
}

export type Proposal = Readonly<{ plan: MeetingPlan | undefined; busy: boolean; sentence: string | undefined; retry: () => void }>

type Answered = Readonly<{ asked: string; plan?: MeetingPlan; sentence?: string }>

/** Everything the system fills in, asked for anew whenever something was chosen. The last answer stays while the next is on its way. */
export function useProposal(communityId: string | undefined, draft: PlanDraft): Proposal {
  const [proposed, setProposed] = useState<Readonly<Record<Id, number>>>({})
  const [answer, setAnswer] = useState<Answered>({ asked: '' })
  const [attempt, setAttempt] = useState(0)
  const request = proposalFor(draft, proposed)
  const wanted = isComplete(draft) && communityId ? JSON.stringify(request) : ''
  const latest = useRef(request)
  latest.current = request
  useEffect(() => {
    if (wanted === '' || !communityId) return
    let over = false
    const ask = async () => {
      const asked = latest.current
      try {
        const plan = await proposeMeeting(communityId, asked)
        if (over) return
        setProposed((before) => learned(before, plan, asked))
        setAnswer({ asked: wanted, plan })
      } catch (reason) {
        if (!over) setAnswer(({ plan }) => ({ asked: wanted, plan, sentence: sentenceFor(reason) }))
      }
    }
    const settled = setTimeout(() => void ask(), SETTLED_MS)
    return () => {
      over = true
      clearTimeout(settled)
    }
  }, [wanted, communityId, attempt])
  const current = answer.asked === wanted
  return { plan: wanted === '' ? undefined : answer.plan, busy: wanted !== '' && !current, sentence: current ? answer.sentence : undefined, retry: () => setAttempt((n) => n + 1) }
}
