import { CONVENERS, type Role } from '../membership/roles';

/** Whom an objection is about, as offices that everyone knows. */
export const OBJECTION_TARGETS = CONVENERS;
export type ObjectionTarget = (typeof OBJECTION_TARGETS)[number];

/** `answer` where an objection locks nothing: it is replied to, and what is in force stays so. */
export const RULINGS = { overrule: '异议不成立', uphold: '异议成立', answer: '已答复' } as const satisfies Record<string, string>;
export type Ruling = keyof typeof RULINGS;

export const OBJECTION_STATES = {
  entered: '登记了，等另一位核对', open: '等答复', overruled: '没有成立', upheld: '成立，重新商量', answered: '答复了', moot: '一并重新商量', rejected: '核对没有通过', lapsed: '协商意见被撤销，不再答复',
} as const satisfies Record<string, string>;
export type ObjectionState = keyof typeof OBJECTION_STATES;
/** Everybody reads these; a slip that nobody compared yet, or that did not stand, is not an objection. */
export const PUBLIC_OBJECTION_STATES: readonly ObjectionState[] = ['open', 'overruled', 'upheld', 'answered', 'moot', 'lapsed'];

type Objection = Readonly<{ personId: string; reason: string; aboutRoles: readonly string[] }>;
export type Ruler = Readonly<{ personId: string | null; name: string | null; roles: readonly Role[] }>;

const MEANINGFUL = 2;

/** Nobody rules on their own objection, on one about the office they hold, or on one that names them. */
export function isBarredFromRuling({ personId, reason, aboutRoles }: Objection, ruler: Ruler): boolean {
  const isNamed = ruler.name !== null && Array.from(ruler.name).length >= MEANINGFUL && reason.includes(ruler.name);
  return ruler.personId === null || ruler.personId === personId || isNamed || ruler.roles.some((role) => aboutRoles.includes(role));
}
