import { View } from '@tarojs/components'
import { useState } from 'react'
import { CLAIM_LIMITS, type EstateView } from '@silin/shared'
import { claimHome, useAction, useWords } from '@/api'
import { Button, Chips, Field, FieldError, SelectRow, TextField } from '@/ui'
import { CAPACITIES } from './capacities'
import { claimFaults } from './claim-draft'
import { useClaimDraft } from './use-claim-draft'

const UNITS = Array.from({ length: 6 }, (_, i) => ({ value: `${i + 1}单元`, text: `${i + 1}单元` }))

type ClaimFormProps = { estates: readonly EstateView[]; onSent: (words: string) => void }

/** Which home, and who one is. The answer is the same whether the register knows it or not. */
export function ClaimForm({ estates, onSent }: ClaimFormProps) {
  const { draft, change, done } = useClaimDraft(estates)
  const words = useWords()
  const { estateId } = draft
  const [tried, setTried] = useState(false)
  const faults = tried ? claimFaults(draft, estates, words) : {}
  const send = useAction(async () => {
    const answer = await claimHome({ ...draft, estateId: estateId ?? '', roomName: draft.roomName.trim(), name: draft.name.trim(), phone: draft.phone.replace(/\s/g, '') })
    done()
    onSent(answer.words)
  })
  const submit = () => {
    setTried(true)
    if (Object.keys(claimFaults(draft, estates, words)).length === 0) void send.run()
  }
  const buildings = estates.find((estate) => estate.estateId === estateId)?.buildings ?? []
  return (
    <>
      {estates.length > 1 && (
        <Field label={words.home} error={faults.estateId}>
          <SelectRow options={estates.map((estate) => ({ value: estate.estateId, text: estate.name }))} value={estateId} onChange={(value) => change({ estateId: value, buildingName: '' })} />
        </Field>
      )}
      <Field label={words.building} error={faults.buildingName}>
        <View className='t-building'>
          <SelectRow options={buildings.map(({ name }) => ({ value: name, text: name }))} value={draft.buildingName || undefined} onChange={(buildingName) => change({ buildingName })} placeholder={words.buildingExample} />
        </View>
      </Field>
      {words.hasUnits && (
        <Field label='单元' hint='没有单元可以不选'>
          <View className='t-unit'>
            <SelectRow options={UNITS} value={draft.unitName || undefined} onChange={(unitName) => change({ unitName })} placeholder='选单元' />
          </View>
        </Field>
      )}
      <Field label={words.room} error={faults.roomName}>
        <TextField id='claim-room' value={draft.roomName} onChange={(roomName) => change({ roomName })} placeholder={words.roomExample} type='number' max={CLAIM_LIMITS.roomMax} />
      </Field>
      <Field label='您的姓名' error={faults.name}>
        <TextField id='claim-name' value={draft.name} onChange={(name) => change({ name })} placeholder={`和${words.paper}上的一样`} max={CLAIM_LIMITS.nameMax} />
      </Field>
      <Field label='手机号' hint='只给网格员核对' error={faults.phone}>
        <TextField id='claim-phone' value={draft.phone} onChange={(phone) => change({ phone })} placeholder='11 位手机号' type='tel' max={13} />
      </Field>
      <Field label='您是'>
        <Chips options={CAPACITIES} value={draft.capacity} onChange={(capacity) => change({ capacity })} />
      </Field>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
      <Button kind='primary' block className='mt28 t-submit' loading={send.busy} onClick={submit}>
        交给网格员核对
      </Button>
    </>
  )
}
