import { CONFLICT_READINGS, extensionWords, OWNERS_RULES_DAY_FIELDS, OWNERS_RULES_DAYS, parkingWords, proxiesWords, rowsWords, SILENT_READINGS, VOID_READINGS, type OwnersRules } from '@silin/shared'
import { Card, Fact } from '@/ui'

/** The rules for who reads them only. */
export function RulesFacts({ rules }: { rules: OwnersRules }) {
  const { onlineBasis, silentBallots, voidBallots, conflicts = 'counted', ballotsClause } = rules
  return (
    <Card rows className='mt12 t-rules-facts'>
      {OWNERS_RULES_DAY_FIELDS.map((field) => (
        <Fact key={field} name={OWNERS_RULES_DAYS[field].name} sub={OWNERS_RULES_DAYS[field].floor}>{OWNERS_RULES_DAYS[field].said(rules[field])}</Fact>
      ))}
      <Fact name='手机投票' {...(onlineBasis ? { sub: onlineBasis.source } : {})}>{onlineBasis?.text ?? '还没有写明依据，只能用纸质票'}</Fact>
      <Fact name='没交的票' {...(ballotsClause ? { sub: ballotsClause.source } : {})}>{`送到${SILENT_READINGS[silentBallots]}`}</Fact>
      <Fact name='废票'>{VOID_READINGS[voidBallots]}</Fact>
      <Fact name='利害关系'>{CONFLICT_READINGS[conflicts]}</Fact>
      <Fact name='车位'>{parkingWords(rules)}</Fact>
      <Fact name='来的不够'>{extensionWords(rules)}</Fact>
      <Fact name='请人代投' sub='要有签了名的委托书'>{proxiesWords(rules)}</Fact>
      <Fact name='逐户公示'>{rowsWords(rules)}</Fact>
    </Card>
  )
}
