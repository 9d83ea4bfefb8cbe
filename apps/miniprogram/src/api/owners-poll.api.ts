import type {
  AnnouncePollAnswer, AnnouncePollRequest, AnswerObjectionRequest, Done, DoorsQuery, DoorsView, LiftConflictRequest, MarkConflictRequest, NamedBallots, ObjectToRollRequest, OwnersPollPlan, OwnersRules, OwnersRulesView, PollView, PrepareOwnersPollAnswer, PrepareOwnersPollRequest, ReasonRequest, RecordDeliveriesAnswer, RecordDeliveriesRequest, RemindAnswer, RollDifferences, RollErrorRequest, RollRows, RollRowsQuery, RollView,
} from '@silin/shared'
import { get, post, put } from './client'

export const fetchOwnersPollPlan = (issueId: string) => get<OwnersPollPlan>(`/issues/${issueId}/owners-polls/plan`)
export const prepareOwnersPoll = (issueId: string, request: PrepareOwnersPollRequest) => post<PrepareOwnersPollAnswer>(`/issues/${issueId}/owners-polls`, request)
export const fetchOwnersRules = (estateId: string) => get<OwnersRulesView>(`/estates/${estateId}/owners-rules`)
export const setOwnersRules = (estateId: string, rules: OwnersRules) => put<OwnersRulesView>(`/estates/${estateId}/owners-rules`, rules)
export const announcePoll = (pollId: string, request: AnnouncePollRequest) => post<AnnouncePollAnswer>(`/polls/${pollId}/announce`, request)
export const extendPoll = (pollId: string) => post<PollView>(`/polls/${pollId}/extend`)
export const voidPoll = (pollId: string, request: ReasonRequest) => post<Done>(`/polls/${pollId}/void`, request)
export const fetchRoll = (pollId: string) => get<RollView>(`/polls/${pollId}/roll`)
export const fetchRollRows = (pollId: string, query: RollRowsQuery) => get<RollRows>(`/polls/${pollId}/roll/entries`, query)
export const fetchNamedBallots = (pollId: string, query: RollRowsQuery) => get<NamedBallots>(`/polls/${pollId}/ballots`, query)
export const rebuildRoll = (pollId: string, request: ReasonRequest) => post<Done>(`/polls/${pollId}/roll/rebuild`, request)
export const fetchRollDifferences = (pollId: string) => get<RollDifferences>(`/polls/${pollId}/roll/differences`)
export const correctRoll = (pollId: string, request: RollErrorRequest) => post<Done>(`/polls/${pollId}/roll/corrections`, request)
export const recordRollError = (pollId: string, request: RollErrorRequest) => post<Done>(`/polls/${pollId}/roll/findings`, request)
export const markConflict = (pollId: string, request: MarkConflictRequest) => post<Done>(`/polls/${pollId}/roll/conflicts`, request)
export const liftConflict = (pollId: string, request: LiftConflictRequest) => post<Done>(`/polls/${pollId}/roll/conflicts/lift`, request)
export const objectToRoll = (pollId: string, request: ObjectToRollRequest) => post<Done>(`/polls/${pollId}/roll/objections`, request)
export const answerObjection = (objectionId: string, request: AnswerObjectionRequest) => post<Done>(`/roll-objections/${objectionId}/answer`, request)

export const fetchDoors = (pollId: string, query: DoorsQuery) => get<DoorsView>(`/polls/${pollId}/doors`, query)
export const recordDeliveries = (pollId: string, request: RecordDeliveriesRequest) => post<RecordDeliveriesAnswer>(`/polls/${pollId}/deliveries`, request)
export const remindVoters = (pollId: string) => post<RemindAnswer>(`/polls/${pollId}/reminders`)
/** The ballot was opened by whom it is for. */
export const acknowledgeBallot = (pollId: string) => post<Done>(`/polls/${pollId}/deliveries/mine`)
