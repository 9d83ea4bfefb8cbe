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
