import { useState } from 'react'
import { findWitnesses, nameWitness, useAction, useQuery } from '@/api'
import { Aside, Card, Field, FieldError, Icon, ListRow, Sheet, TextField, toast } from '@/ui'

type NamingProps = { pollId: string; open: boolean; onClose: () => void; onNamed: () => Promise<void> }

/** Asks a voter to watch over the paper count; who cannot, is shown with the reason. */
export function NamingSheet({ pollId, open, onClose, onNamed }: NamingProps) {
  const [text, setText] = useState('')
  const wanted = text.trim()
  const query = useQuery(open && wanted ? `witnesses.${pollId}.${wanted}` : undefined, () => findWitnesses(pollId, wanted))
  const people = wanted ? (query.data?.people ?? []) : []
  const name = useAction(async (personId: string, called: string) => {
    await nameWitness(pollId, { personId })
    toast(`请了${called}监票，已经发消息告诉本人`)
    onClose()
    await onNamed()
  })
  return (
    <Sheet open={open} title='请一位业主监票' onClose={onClose}>
      <Field label='请谁' hint='写姓名或门牌'>
        <TextField id='witness-text' value={text} onChange={setText} max={20} placeholder='例如 3号楼' after={<Icon name='search' colour='ink-2' />} />
      </Field>
      {wanted !== '' && query.data && (
        <Card rows kind='flat' className='mt8 t-witnesses'>
          {people.map(({ personId, name: called, homeLabel, fault }) => (
            <ListRow key={personId} className={fault ? 't-unfit' : 't-fit'} title={called} sub={fault ?? homeLabel ?? ''} {...(fault ? {} : { onClick: () => void name.run(personId, called) })} />
          ))}
          {people.length === 0 && <ListRow sub='没有找到，换个字试试' />}
        </Card>
      )}
      {(name.sentence ?? query.sentence) && <FieldError>{name.sentence ?? query.sentence ?? ''}</FieldError>}
      <Aside icon='shield' className='mt12'>监票人看两遍录得不一样的票，最后点一遍张数。自己在手机上确认，别人代不了。</Aside>
    </Sheet>
  )
}
