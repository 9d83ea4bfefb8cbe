/**
 * How a ballot that was delivered and never came back is read. `follow_majority` (随多数) needs a clause of the owners' own 议事规则;
 * without one, who says nothing does not take part (指导规则 art. 26 [M]; 聊城 art. 16 [V]).
 */
export const SILENT_READINGS = { not_participating: '没交的票不算参加', follow_majority: '没交的票随多数' } as const satisfies Record<string, string>;
export type SilentReading = keyof typeof SILENT_READINGS;

/** How a ballot that came back spoilt is read. Whoever handed it in took part; it never approves. */
export const VOID_READINGS = { participates: '废票算参加、不算同意', not_participating: '废票不算参加' } as const satisfies Record<string, string>;
export type VoidReading = keyof typeof VOID_READINGS;

/**
 * How the ballot is read of somebody who was marked, while the roll lay open, as having a conflict of interest. No law takes an owner's
 * vote away, so it counts unless the body's own rules leave it out; its owner stays in the base, which the law fixes (民法典 art. 278). [D]
 */
export const CONFLICT_READINGS = { counted: '有利害关系的业主投的票照算', excluded: '有利害关系的业主投的票不算' } as const satisfies Record<string, string>;
export type ConflictReading = keyof typeof CONFLICT_READINGS;

/** What a body's own rules say of these ballots; frozen into the poll. What was frozen before conflicts could be marked leaves them out. */
export type Readings = Readonly<{ silentBallots: SilentReading; voidBallots: VoidReading; conflicts?: ConflictReading }>;
export const DEFAULT_READINGS: Required<Readings> = { silentBallots: 'not_participating', voidBallots: 'participates', conflicts: 'counted' };
