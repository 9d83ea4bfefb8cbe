import { View } from '@tarojs/components'
import { PROXY_LIMITS } from '@silin/shared'
import { Chips, Field, TextField } from '@/ui'
import { PHONE_DIGITS, type AgentDraft } from './agent-draft'

const LIVES = [{ value: 'here', text: '住这个社区' }, { value: 'elsewhere', text: '住在别处' }] as const

type AgentProps = { agent: AgentDraft; change: (part: Partial<AgentDraft>) => void; called: string; anywhere: boolean }

/** Whoever is to vote, in full, as the paper says it. By half a name nobody is found. `anywhere`: also somebody without a home here, who then brings the paper ballot. */
export function AgentFields({ agent, change, called, anywhere }: AgentProps) {
  return (
    <>
      <Field label={`${called}的姓名`} hint='照着纸上写全'>
        <TextField id='agent-name' value={agent.name} onChange={(name) => change({ name })} max={PROXY_LIMITS.nameMax} placeholder='例如 赵志强' label={`${called}的姓名`} />
      </Field>
      {anywhere && (
        <Field label='住在哪里'>
          <View className='t-agent-lives'><Chips label='住在哪里' options={LIVES} value={agent.lives} onChange={(lives) => lives && change({ lives })} /></View>
        </Field>
      )}
      {agent.lives === 'here' ? (
        <Field label={`${called}的门牌`} hint='楼、单元、室都写上'>
          <TextField id='agent-home' value={agent.home} onChange={(home) => change({ home })} max={PROXY_LIMITS.homeMax} placeholder='例如 3号楼2单元501' label={`${called}的门牌`} />
        </Field>
      ) : (
        <Field label={`${called}的手机号`} hint='11 位；不在这里住的，拿纸质票来投'>
          <TextField id='agent-phone' type='number' value={agent.phone} onChange={(phone) => change({ phone })} max={PHONE_DIGITS} placeholder='例如 13900001234' label={`${called}的手机号`} />
        </Field>
      )}
    </>
  )
}
