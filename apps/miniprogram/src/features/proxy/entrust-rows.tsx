import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MyRollEntry, PollView } from '@silin/shared'
import { revokeAuthority, useAction } from '@/api'
import { go } from '@/platform'
import { Aside, Button, Card, FieldError, ListRow, Tag, toast } from '@/ui'

type RowsProps = { poll: Pick<PollView, 'pollId' | 'myEntries'>; refresh: () => Promise<void> }

/** Of one's own entries: who votes for them, with the way back; or the way to ask somebody. Of another's: the way to decline. */
export function EntrustRows({ poll: { pollId, myEntries }, refresh }: RowsProps) {
  const shown = myEntries.filter(({ authority, mayEntrust, heldFor, ballot }) => authority || mayEntrust || (heldFor && !ballot))
  if (shown.length === 0) return null
  return (
    <Card rows className='mt12 t-entrusting'>
      {shown.map((entry) => <EntryRow key={entry.rollEntryId} pollId={pollId} entry={entry} several={myEntries.length > 1} refresh={refresh} />)}
    </Card>
  )
}

type EntryRowProps = { pollId: string; entry: MyRollEntry; several: boolean; refresh: RowsProps['refresh'] }

function EntryRow({ pollId, entry, several, refresh }: EntryRowProps) {
  const { alias, authority, heldFor, rollEntryId } = entry
  const room = several ? `${alias}：` : ''
  if (authority) {
    return (
      <ListRow className='t-my-authority' icon='people' title={`${room}${authority.agentName}替您家投`} sub={authority.kindWords} side={<Tag tone={authority.state === 'used' ? 'willow' : 'tea'}>{authority.stateWords}</Tag>}>
        {authority.offered.includes('revoke') && <Ending pollId={pollId} authorityId={authority.authorityId} ask='不请了' told='取消了，这一票您自己投' why='他投以前，您随时可以取消，也可以自己先投。' refresh={refresh} />}
      </ListRow>
    )
  }
  if (heldFor) {
    return (
      <ListRow className='t-held' icon='people' title={`${alias}（${heldFor.principalName}）请您代投`} sub='按本人的意思投，投了本人会收到消息'>
        <Ending pollId={pollId} authorityId={heldFor.authorityId} ask='不方便代' told='推掉了，已经告诉本人' why='推掉以后，本人自己投，或者另外请人。' refresh={refresh} />
      </ListRow>
    )
  }
  return <ListRow className='t-entrust' icon='people' title={`${room}自己投不了，请人代投`} sub='写一张委托书，签上名，拍下来' onClick={() => void go('/packages/poll/pages/entrust/index', { pollId, rollEntryId })} />
}

type EndingProps = { pollId: string; authorityId: string; ask: string; told: string; why: string; refresh: RowsProps['refresh'] }

/** Asked once more in place: what ends here needs a new paper to begin again. */
function Ending({ pollId, authorityId, ask, told, why, refresh }: EndingProps) {
  const [sure, setSure] = useState(false)
  const end = useAction(async () => {
    await revokeAuthority(pollId, authorityId)
    toast(told)
    await refresh()
  })
  if (!sure) return <View className='row'><Button kind='text' small className='t-end-authority' onClick={() => setSure(true)}>{ask}</Button></View>
  return (
    <>
      <Aside icon='info' className='mt4'>{why}</Aside>
      <View className='row mt8'>
        <Button kind='tint' small className='t-end-sure' loading={end.busy} onClick={() => void end.run()}>{`确定${ask}`}</Button>
        <Button kind='text' small className='ml12' onClick={() => setSure(false)}>再想想</Button>
      </View>
      {end.sentence && <FieldError>{end.sentence}</FieldError>}
    </>
  )
}
