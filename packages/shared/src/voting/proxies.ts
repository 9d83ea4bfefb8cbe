/**
 * Whether somebody may vote in another's place, always in writing. `law`: a statute allows it. `own_rules`: no statute speaks of it, and
 * only the body's own rules may. `never`: a statute or the nature of the office excludes it.
 */
export type Proxies = Readonly<{
  basis: 'law' | 'own_rules' | 'never';
  agents: 'anybody' | 'same_household';
  /** How many one agent may act for, where a rule says so; a community may say fewer, and says it where no rule does. */
  mostPerAgent: number | null;
  source: string;
}>;

export const NO_PROXIES: Proxies = { basis: 'never', agents: 'anybody', mostPerAgent: 0, source: '' };
/** 居委会法 and 村委会法 say nothing of proxies at a meeting's decisions (facts A2.1): off unless the body's own rules let them in. */
export const PROXIES_BY_OWN_RULES: Proxies = { basis: 'own_rules', agents: 'anybody', mostPerAgent: null, source: '法律没有规定，按自治章程或者议事规则' };

/** How many one agent may act for where neither pack nor estate says it. Ours [D]: the number of 潍坊市物业管理条例 art. 32, the only one that we found. */
export const PROXIES_PER_AGENT = 3;

/** Whoever owns: somebody of flesh and blood, or a company, an office, the developer. */
export type PrincipalKind = 'person' | 'body';

/**
 * On what ground somebody votes in another's place. A written authority is the owner's own choice, and only it counts against the maximum
 * of an agent; a guardian (民法典 §§23, 34) and who represents a body (§61) act by law, for as many as the law gives them.
 */
export const AUTHORITY_KINDS = {
  written: { words: '书面委托', agent: '受托人', of: ['person', 'body'], counts: true, paper: '业主签了名的委托书', held: '受托' },
  guardian: { words: '监护人', agent: '监护人', of: ['person'], counts: false, paper: '证明监护关系的材料（户口本、法院或者居委会的文书）', held: '监护' },
  legal_representative: { words: '法定代表人', agent: '法定代表人', of: ['body'], counts: false, paper: '营业执照，或者单位盖章的证明', held: '代表' },
} as const satisfies Record<string, Readonly<{ words: string; agent: string; of: readonly PrincipalKind[]; counts: boolean; paper: string; held: string }>>;
export type AuthorityKind = keyof typeof AUTHORITY_KINDS;
export const isOfKind = (kind: AuthorityKind, principal: PrincipalKind): boolean => (AUTHORITY_KINDS[kind].of as readonly PrincipalKind[]).includes(principal);

/** The maximum of one agent: the smaller of what the pack and what the estate says. */
export function mostPerAgent({ mostPerAgent: most }: Pick<Proxies, 'mostPerAgent'>, rules: Readonly<{ proxiesPerAgent?: number }> | null): number {
  const own = rules?.proxiesPerAgent ?? PROXIES_PER_AGENT;
  return most === null ? own : Math.min(most, own);
}

/** Why nobody votes in another's place here. */
export const AUTHORITY_REFUSALS = {
  never: '这种表决要本人来投，不能请人代。',
  not_in_rules: '法律没有说这种表决可以请人代投，要自己的规则写明才行。',
  kind_unfit: '监护人替人投，法定代表人替单位投。请重选凭什么代投。',
  self: '本人自己投，不用委托。请写代投人的名字。',
  acts_already: '这个人自己就能投这一票，不用委托。',
  other_household: '只能请同一户的家里人代投。',
  recorder: '自己代投的，要请另一位工作人员来登记。',
  staff: '在这里任职的人不能受托代投，请换一位。',
  given_before: '这一票已经有人代了。要换人，请先取消原来的。',
  too_many: '这个人代投的家数已经到最多了，请换一位。',
} as const satisfies Record<string, string>;
export type AuthorityRefusal = keyof typeof AUTHORITY_REFUSALS;

export type AuthorityFacts = Readonly<{
  proxies: Proxies;
  rules: Readonly<{ proxiesPerAgent?: number }> | null;
  kind: AuthorityKind;
  principal: PrincipalKind;
  /** Somebody's authority for this entry stands already. */
  isGiven: boolean;
  agent: Readonly<{ isPrincipal: boolean; /** They enter the paper themselves, as a clerk. */ isRecorder: boolean; actsForEntry: boolean; isStaff: boolean; sharesHome: boolean; /** Written authorities of this poll that they hold. */ holds: number }>;
}>;

/**
 * Why this authority cannot be recorded; null where it can. That nobody passes on what they were given needs no line here: a principal is
 * somebody of the entry itself, and an agent is none.
 */
export function authorityRefusalOf({ proxies, rules, kind, principal, isGiven, agent }: AuthorityFacts): AuthorityRefusal | null {
  const { counts } = AUTHORITY_KINDS[kind];
  if (proxies.basis === 'never') return 'never';
  if (counts && proxies.basis === 'own_rules') return 'not_in_rules';
  if (!isOfKind(kind, principal)) return 'kind_unfit';
  if (agent.isPrincipal) return 'self';
  if (agent.actsForEntry) return 'acts_already';
  if (agent.isRecorder) return 'recorder';
  if (counts && proxies.agents === 'same_household' && !agent.sharesHome) return 'other_household';
  // Whoever brings the ballots, takes them in or is paid for by the outcome does not also cast them; a mother’s guardian may be anybody.
  if (counts && agent.isStaff) return 'staff';
  if (isGiven) return 'given_before';
  if (counts && agent.holds >= mostPerAgent(proxies, rules)) return 'too_many';
  return null;
}

export const AUTHORITY_STATES = {
  waiting: '还没代投',
  used: '已经代投',
  overtaken: '本人先投了，不用代投',
  revoked: '取消了',
  lapsed: '不再有效',
  unused: '没有代投',
} as const satisfies Record<string, string>;
export type AuthorityState = keyof typeof AUTHORITY_STATES;

export type AuthorityStanding = Readonly<{
  isRevoked: boolean; isUsed: boolean;
  /** The entry has a ballot, by whomever. */
  hasVoted: boolean;
  /** The principal may still act for the entry: they live, and have not sold. */
  principalActs: boolean;
  isOver: boolean;
}>;

/** Where an authority stands. What was cast on it stays cast, whatever becomes of its principal. */
export function authorityStateOf({ isRevoked, isUsed, hasVoted, principalActs, isOver }: AuthorityStanding): AuthorityState {
  if (isUsed) return 'used';
  if (isRevoked) return 'revoked';
  if (hasVoted) return 'overtaken';
  if (!principalActs) return 'lapsed';
  return isOver ? 'unused' : 'waiting';
}

/** 「书面委托，一个人最多代 3 家」 */
export const proxiesWords = (rules: Readonly<{ proxiesPerAgent?: number }>): string => `一个人最多替 ${rules.proxiesPerAgent ?? PROXIES_PER_AGENT} 家书面代投`;
