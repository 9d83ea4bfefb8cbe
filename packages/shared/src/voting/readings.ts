/**
 * How a ballot that was delivered and never came back is read. `follow_majority` (随多数) needs a clause of the owners' own 议事规则;
 * without one, who says nothing does not take part (指导规则 art. 26 [M]; 聊城 art. 16 [V]).
 */
export const SILENT_READINGS = { not_participating: '没交的票不算参加', follow_majority: '没交的票随多数' } as const satisfies Record<string, string>;
export type SilentReading = keyof typeof SILENT_READINGS;

/** How a ballot that came back spoilt is read. Whoever handed it in took part; it never approves. */
export const VOID_READINGS = { participates: '废票算参加、不算同意', not_participating: '废票不算参加' } as const satisfies Record<string, string>;
export type VoidReading = keyof typeof VOID_READINGS;

/** What a body's own rules say of both; frozen into the poll. */
export type Readings = Readonly<{ silentBallots: SilentReading; voidBallots: VoidReading }>;
export const DEFAULT_READINGS: Readings = { silentBallots: 'not_participating', voidBallots: 'participates' };
