import { useState } from 'react'
import { mentionsIn, namedIn, type NameableView } from '@silin/shared'
import { fetchNameables, useQuery } from '@/api'
import { Aside, Button, Field, ManyChips } from '@/ui'
import { titleOf, type RaiseDraft } from './use-raise-draft'

/** Whom the words speak of: marked for the author, who may mark others or nobody. They never get to handle it. */
export const namedOf = (draft: RaiseDraft, nameables: readonly NameableView[]) => draft.named ?? namedIn(wordsOf(draft), nameables)
const wordsOf = (draft: RaiseDraft) => `${titleOf(draft)}。${draft.text}`
const faceOf = ({ kind, name, roleName }: NameableView) => (kind === 'staff' ? `${roleName} ${name}` : name)

export function useNameables(communityId: string | undefined): readonly NameableView[] {
  return useQuery(communityId && `nameables.${communityId}`, () => fetchNameables(communityId ?? '')).data ?? []
}

type NamedFieldProps = { draft: RaiseDraft; change: (part: Partial<RaiseDraft>) => void; nameables: readonly NameableView[] }

/** 「是说谁没做好吗」: those whom the words mention; the others only for who asks for them, because mostly nobody is meant. */
export function NamedField({ draft, change, nameables }: NamedFieldProps) {
  const [all, setAll] = useState(false)
  if (nameables.length === 0) return null
  const chosen = namedOf(draft, nameables)
  const mentioned = mentionsIn(wordsOf(draft), nameables).map(({ id }) => id)
  const first = nameables.filter(({ id }) => mentioned.includes(id) || chosen.includes(id))
  const others = nameables.filter((one) => !first.includes(one))
  const askAll = others.length > 0 && !all && <Button kind='text' block className='t-name-others' onClick={() => setAll(true)}>{first.length > 0 ? '还说到别的人或单位' : '这件事是说谁没做好？点这里选'}</Button>
  if (first.length === 0 && !all) return <>{askAll}</>
  return (
    <Field label='是说谁没做好吗' hint={draft.named === null && chosen.length > 0 ? '从您的话里取的，可以改' : '没有就不用选'}>
      <ManyChips label='是说谁没做好吗' options={[...first, ...(all ? others : [])].map((one) => ({ value: one.id, text: faceOf(one) }))} values={chosen} onChange={(named) => change({ named })} />
      {askAll}
      {chosen.length > 0 && <Aside icon='shield' className='mt8'>选上的人和单位，受理以前看不到这件事，也不经他们的手。</Aside>}
    </Field>
  )
}
