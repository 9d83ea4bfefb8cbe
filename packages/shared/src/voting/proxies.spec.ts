import fc from 'fast-check';
import { RULE_PACKS } from './packs';
import { AUTHORITY_KINDS, authorityRefusalOf, authorityStateOf, mostPerAgent, NO_PROXIES, PROXIES_BY_OWN_RULES, PROXIES_PER_AGENT, type AuthorityFacts, type AuthorityKind } from './proxies';

const LAW = { basis: 'law', agents: 'anybody', mostPerAgent: null, source: '《物业管理条例》第十二条' } as const;
const AGENT = { isPrincipal: false, isRecorder: false, actsForEntry: false, isStaff: false, sharesHome: false, holds: 0 };
type More = Partial<Omit<AuthorityFacts, 'agent'>> & Readonly<{ agent?: Partial<AuthorityFacts['agent']> }>;
const refusalOf = ({ agent, ...more }: More = {}) =>
  authorityRefusalOf({ proxies: LAW, rules: null, kind: 'written', principal: 'person', isGiven: false, ...more, agent: { ...AGENT, ...agent } });

describe('whether somebody may be given the right to vote in another’s place', () => {
  it.each<[string, More, ReturnType<typeof refusalOf>]>([
    ['an owner, a neighbour, a signed paper', {}, null],
    ['a seat that is an office is nobody’s to give', { proxies: NO_PROXIES }, 'never'],
    ['a guardian neither', { proxies: NO_PROXIES, kind: 'guardian' }, 'never'],
    ['where no statute speaks of it, only the body’s own rules let it in', { proxies: PROXIES_BY_OWN_RULES }, 'not_in_rules'],
    ['a guardian acts by law all the same', { proxies: PROXIES_BY_OWN_RULES, kind: 'guardian' }, null],
    ['a company has no guardian', { kind: 'guardian', principal: 'body' }, 'kind_unfit'],
    ['a person has no legal representative', { kind: 'legal_representative' }, 'kind_unfit'],
    ['a company may write an authority too', { principal: 'body' }, null],
    ['nobody is their own agent', { agent: { isPrincipal: true, actsForEntry: true } }, 'self'],
    ['a co-owner votes as it is', { agent: { actsForEntry: true } }, 'acts_already'],
    ['a clerk does not vote in writing for others', { agent: { isStaff: true } }, 'staff'],
    ['a clerk is still their mother’s guardian', { kind: 'guardian', agent: { isStaff: true } }, null],
    ['but another clerk has to enter it', { kind: 'guardian', agent: { isStaff: true, isRecorder: true } }, 'recorder'],
    ['one entry, one agent', { isGiven: true }, 'given_before'],
    ['the third is within the maximum', { agent: { holds: 2 } }, null],
    ['the fourth is not', { agent: { holds: 3 } }, 'too_many'],
    ['an estate’s own rule may say fewer', { rules: { proxiesPerAgent: 1 }, agent: { holds: 1 } }, 'too_many'],
    ['or more', { rules: { proxiesPerAgent: 5 }, agent: { holds: 4 } }, null],
    ['never more than the pack', { proxies: { ...LAW, mostPerAgent: 2 }, rules: { proxiesPerAgent: 5 }, agent: { holds: 2 } }, 'too_many'],
    ['rules from before it was asked go by what is usual', { rules: {}, agent: { holds: 3 } }, 'too_many'],
    ['guardians do not count', { kind: 'guardian', agent: { holds: 9 } }, null],
    ['the collective lets only the same household', { proxies: { ...LAW, agents: 'same_household' } }, 'other_household'],
    ['and there they may', { proxies: { ...LAW, agents: 'same_household' }, agent: { sharesHome: true } }, null],
  ])('%s', (_, more, refusal) => {
    expect(refusalOf(more)).toBe(refusal);
  });

  it('never lets an agent hold more written authorities than the smaller maximum', () => {
    const most = fc.option(fc.integer({ min: 1, max: 10 }));
    fc.assert(fc.property(most, fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }), (pack, own) => {
      const proxies = { ...LAW, mostPerAgent: pack };
      let holds = 0;
      while (refusalOf({ proxies, rules: { proxiesPerAgent: own }, agent: { holds } }) === null) holds += 1;
      expect(holds).toBe(Math.min(pack ?? Infinity, own ?? PROXIES_PER_AGENT));
      expect(mostPerAgent(proxies, { proxiesPerAgent: own })).toBe(holds);
    }));
  });

  it('lets every pack that bars proxies bar every kind of them', () => {
    const barred = Object.values(RULE_PACKS).filter(({ proxies }) => proxies.basis === 'never');
    expect(barred.length).toBeGreaterThan(2);
    for (const { proxies } of barred) for (const kind of Object.keys(AUTHORITY_KINDS) as AuthorityKind[]) expect(refusalOf({ proxies, kind })).toBe('never');
  });
});

describe('where an authority stands', () => {
  const NEW = { isRevoked: false, isUsed: false, hasVoted: false, principalActs: true, isOver: false };
  it.each([
    [{}, 'waiting'],
    [{ isUsed: true, hasVoted: true }, 'used'],
    [{ isUsed: true, hasVoted: true, principalActs: false, isOver: true }, 'used'],
    [{ hasVoted: true }, 'overtaken'],
    [{ isRevoked: true, hasVoted: true }, 'revoked'],
    [{ principalActs: false }, 'lapsed'],
    [{ isOver: true }, 'unused'],
  ] as const)('%j: %s', (more, state) => {
    expect(authorityStateOf({ ...NEW, ...more })).toBe(state);
  });
});
