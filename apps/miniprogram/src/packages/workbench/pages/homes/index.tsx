import { useState } from 'react'
import { CHANGE_LIMITS, type HomeFound } from '@silin/shared'
import { findHomes, useAction, useCommunity } from '@/api'
import { FoundHomes } from '@/features/register-changes'
import { go } from '@/platform'
import { Aside, Button, Field, FieldError, Page, TextField } from '@/ui'

/** 住户变动: look for a home, then say what has changed in it. */
export default function HomesPage() {
  const { communityId } = useCommunity()
  const [text, setText] = useState('')
  const [homes, setHomes] = useState<readonly HomeFound[]>()
  const find = useAction(async () => {
    if (communityId) setHomes(await findHomes(communityId, text.trim()))
  })
  const ready = text.trim() !== ''
  const look = () => void (ready && find.run())
  return (
    <Page title='住户变动'>
      <Field label='哪一户'>
        <TextField id='find-home' value={text} onChange={setText} onConfirm={look} max={CHANGE_LIMITS.searchMax} placeholder='房号，或者完整的姓名' />
      </Field>
      <Button kind='primary' block icon='search' className='mt12 t-find-home' disabled={!ready} loading={find.busy} onClick={look}>{ready ? '找' : '先写房号或姓名'}</Button>
      {find.sentence && <FieldError>{find.sentence}</FieldError>}
      {homes ? <FoundHomes homes={homes} onOpen={(homeId) => void go('/packages/workbench/pages/home/index', { homeId })} /> : <Aside icon='lock' className='mt16'>姓名和手机号只露一部分。点开哪一户，会记下是谁看的。</Aside>}
    </Page>
  )
}
