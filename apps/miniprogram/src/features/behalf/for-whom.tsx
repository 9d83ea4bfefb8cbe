import { View } from '@tarojs/components'
import { useState } from 'react'
import { BEHALF_CONSENTS, INTAKE_LIMITS, SEARCH_LIMITS, type BehalfConsent, type ResidentRow } from '@silin/shared'
import { findResidents, useAction } from '@/api'
import { Button, Card, Chips, Field, FieldError, LinkRow, ListRow, TextField } from '@/ui'
import type { ForWhomDraft } from './use-for-whom'

const CONSENTS = (Object.keys(BEHALF_CONSENTS) as BehalfConsent[]).map((value) => ({ value, text: BEHALF_CONSENTS[value] }))
const SHOWN = 6
const PHONE_MAX = 20

type ForWhomProps = { communityId: string | undefined; forWhom: ForWhomDraft; change: (part: Partial<ForWhomDraft>) => void; wrong?: string }

/** Somebody of the register, found by a part of the name or the home; or a name that is in no register. */
export function ForWhom({ communityId, forWhom, change, wrong }: ForWhomProps) {
  const [stranger, setStranger] = useState(forWhom.name !== '')
  return (
    <>
      <Field label='替谁提' hint='记在他名下，不记在您名下'>
        {forWhom.person ? (
          <View className='t-behalf-chosen'>
            <LinkRow icon='me' title={forWhom.person.name} sub={forWhom.person.homeLabel ?? undefined} action='换人' onClick={() => change({ person: null })} />
          </View>
        ) : stranger ? (
          <Stranger forWhom={forWhom} change={change} onBack={() => { setStranger(false); change({ name: '', phone: '' }) }} />
        ) : (
          <Finder communityId={communityId} onChoose={(person) => change({ person, name: '', phone: '' })} onStranger={() => setStranger(true)} />
        )}
        {wrong && <FieldError>{wrong}</FieldError>}
      </Field>
      <Field label='本人同意吗'>
        <Chips label='本人同意吗' options={CONSENTS} value={forWhom.consent ?? undefined} onChange={(consent) => change({ consent: consent ?? null })} />
      </Field>
    </>
  )
}

function Finder({ communityId, onChoose, onStranger }: { communityId: string | undefined; onChoose: (person: ResidentRow) => void; onStranger: () => void }) {
  const [text, setText] = useState('')
  // Names stay on the page: nothing of them is kept on the phone.
  const [people, setPeople] = useState<readonly ResidentRow[]>()
  const find = useAction(async () => setPeople(await findResidents(communityId ?? '', text.trim())))
  return (
    <>
      <TextField id='behalf-find' value={text} onChange={setText} max={SEARCH_LIMITS.textMax} placeholder='姓名或门牌，例如：3号楼2单元501' onConfirm={() => void find.run()} after={<Button kind='text' small icon='search' className='t-behalf-find' loading={find.busy} onClick={() => void find.run()}>找</Button>} />
      <Card rows kind='flat' className='mt8'>
        {(people ?? []).slice(0, SHOWN).map((person) => <ListRow key={person.personId} className='t-behalf-row' title={person.name} sub={person.homeLabel ?? '名册里没有住处'} onClick={() => onChoose(person)} />)}
        {people?.length === 0 && <ListRow sub='名册里没有找到，换个字试试' />}
        {people && people.length > SHOWN && <ListRow sub={`还有 ${people.length - SHOWN} 位，写全一点就能找到`} />}
        {find.sentence && <ListRow sub={find.sentence} />}
        <ListRow className='t-behalf-stranger' icon='edit' title='名册里没有，写上姓名' onClick={onStranger} />
      </Card>
    </>
  )
}

function Stranger({ forWhom, change, onBack }: { forWhom: ForWhomDraft; change: (part: Partial<ForWhomDraft>) => void; onBack: () => void }) {
  return (
    <>
      <TextField id='behalf-name' value={forWhom.name} onChange={(name) => change({ name })} max={INTAKE_LIMITS.personNameMax} placeholder='姓名' />
      <View className='mt8'>
        <TextField id='behalf-phone' type='tel' value={forWhom.phone} onChange={(phone) => change({ phone })} max={PHONE_MAX} placeholder='手机号，没有就空着' />
      </View>
      <Button kind='text' small className='mt8' onClick={onBack}>回去从名册里找</Button>
    </>
  )
}
