import { OWNERS_RULES_LIMITS, PROVINCIAL_BASES, type OwnersRules } from '@silin/shared'
import { Aside, Button, Field, Section, TextArea } from '@/ui'
import type { FaultsAt } from './faults-at'
import type { RulesPatch } from './wanted-rules'

const { basisMax } = OWNERS_RULES_LIMITS

/** On what ground owners vote by phone: in Shandong one tap, elsewhere the estate's own rule in its words. */
export function OnlineBasisFields({ rules: { onlineBasis }, onChange, faultAt }: { rules: OwnersRules; onChange: (patch: RulesPatch) => void; faultAt: FaultsAt }) {
  const { text = '', source = '' } = onlineBasis ?? {}
  const write = (part: Partial<{ text: string; source: string }>) => onChange({ onlineBasis: { text, source, ...part } })
  return (
    <Section title='手机投票凭哪一条' className='t-online-basis'>
      {!text && !source && (
        <>
          <Aside icon='warn' tone='tea'>还没有写明。写明以前，表决只能用纸质票。</Aside>
          <Button kind='tint' block icon='file' className='mt12 t-basis-shandong' onClick={() => onChange({ onlineBasis: PROVINCIAL_BASES.shandong })}>山东的小区，用省条例第二十六条</Button>
        </>
      )}
      <Field label='怎么写的' hint='投票时业主都看得到' error={faultAt('onlineBasis.text') ?? faultAt('onlineBasis')}>
        <TextArea id='basis-text' short value={text} onChange={(value) => write({ text: value })} max={basisMax} placeholder='例如：议事规则第九条：可以用手机投票' label='手机投票的依据怎么写的' />
      </Field>
      <Field label='写在哪个文件里' error={faultAt('onlineBasis.source')}>
        <TextArea id='basis-source' short value={source} onChange={(value) => write({ source: value })} max={basisMax} placeholder='例如：柳园小区业主大会议事规则' label='手机投票的依据写在哪个文件里' />
      </Field>
    </Section>
  )
}
