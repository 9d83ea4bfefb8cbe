import type {
  AgendaCandidates, AttendeeRow, BoardView, CarrierPageView, ClaimForHandler, CommunityRef, CommunityView, DemandsView, DemandView, DemoView, DevicesView, DoorsView, FiguresView, FourStepsView, HandsDesk, HomeOfRegister, HouseholdsView, IssueCard, ItemRoom, LettersView,
  MatterView, Me, MeetingCard, MeetingPapersView, MeetingView, MinutesSlips, MinutesVersionView, MyAccount, NameableView, NamedBallots, NoticeView, ObjectionsView, ObjectorsFound, OfficesView, OwnersPollPlan, OwnersRulesView, Page, PaperAddressees, PaperDesk, PaperDifferences, PaperToEnter, PollView, ProxyDesk,
  QuestionList, ReferralOfficeView, RegisterSummary, ResolutionView, RollDifferences, RollRows, RollView, SimilarIssue, StepsRulesView, TalkList, TaskView, TodayView, UnverifiedIssue, VenuesView, WitnessCandidates, WitnessDesk, WorkbenchView,
} from '@silin/shared'

/** Which answer the phone keeps under which name. One line each: a name never holds two kinds, or one page would be drawn from another's answer. */
export type KeptAnswers = Readonly<{
  accounts: readonly MyAccount[]
  agenda: AgendaCandidates
  attendance: readonly AttendeeRow[]
  ballots: NamedBallots
  bench: WorkbenchView
  board: BoardView
  carrier: CarrierPageView
  claims: Page<ClaimForHandler>
  communities: readonly CommunityRef[]
  community: CommunityView
  demand: DemandView
  demands: DemandsView
  demo: DemoView | null
  devices: DevicesView
  doors: DoorsView
  figures: FiguresView
  hands: HandsDesk
  households: HouseholdsView
  'item-room': ItemRoom
  letters: LettersView
  matter: MatterView
  me: Me
  meeting: MeetingView
  meetings: Page<MeetingCard>
  'meeting-papers': MeetingPapersView
  'minutes-slips': MinutesSlips
  'minutes-version': MinutesVersionView
  merge: readonly SimilarIssue[]
  'my-issues': Page<IssueCard>
  nameables: readonly NameableView[]
  notices: Page<NoticeView>
  objections: ObjectionsView
  objectors: ObjectorsFound
  offices: OfficesView
  'owners-plan': OwnersPollPlan
  'owners-rules': OwnersRulesView
  paper: PaperDesk
  'paper-rooms': PaperAddressees
  'paper-differences': PaperDifferences
  'paper-next': PaperToEnter
  poll: PollView
  proxies: ProxyDesk
  questions: QuestionList
  'referral-offices': readonly ReferralOfficeView[]
  register: RegisterSummary
  'register-home': HomeOfRegister
  resolution: ResolutionView
  roll: RollView
  'roll-differences': RollDifferences
  'roll-rows': RollRows
  steps: FourStepsView
  'steps-rules': StepsRulesView
  talks: TalkList
  task: TaskView
  today: TodayView
  unverified: Page<UnverifiedIssue>
  venues: VenuesView
  witness: WitnessDesk
  witnesses: WitnessCandidates
}>

export type KeptName = keyof KeptAnswers
/** Names of keyset-paged lists. */
export type PagedName = { [Name in KeptName]: KeptAnswers[Name] extends Page<unknown> ? Name : never }[KeptName]
/** The name, and which of its kind: `matter.<id>`. */
export type KeptKey<Name extends KeptName> = Name | `${Name}.${string}`

/**
 * With the names of neighbours in them, or found by words that somebody typed: kept while the app runs and never on the phone,
 * which others may hold later and which is not to fill with every search.
 */
const PASSING: ReadonlySet<string> = new Set<KeptName>(['attendance', 'demand', 'hands', 'minutes-slips', 'objectors', 'paper-rooms', 'talks', 'witnesses'])

export const staysOnPhone = (key: string): boolean => !PASSING.has(key.split('.')[0] ?? '')
