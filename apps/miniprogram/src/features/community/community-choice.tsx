import { View } from '@tarojs/components'
import { useState } from 'react'
import { useCommunity, useCommunityChoices } from '@/api'
import { useChosenCommunity } from '@/session'
import { Card, LinkRow, ListRow, MarkName, Sheet, Tag, TextField } from '@/ui'
import { foundByName, SEARCHED_ABOVE } from './found-by-name'

type LeadProps = { name: string; onOpen: () => void }

/** The name at the top; it opens the list only for whoever has more than one to choose from. */
export function CommunityLead({ name, onOpen }: LeadProps) {
  const choices = useCommunityChoices()
  return <MarkName name={name} {...(choices.length > 0 ? { onClick: onOpen, label: `${name}，换一个地方看` } : {})} />
}

/** Where a form is about one community: which, and a word to change it. */
export function CommunityRow({ onOpen }: { onOpen: () => void }) {
  const { name } = useCommunity()
  const choices = useCommunityChoices()
  return choices.length === 0 ? null : <View className='mt12 t-community-row'><LinkRow icon='building' title={name} sub='不是您住的地方？换一个' action='换' onClick={onOpen} /></View>
}

/** Those one may look at, one's own first. */
export function CommunitySheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Sheet open={open} title='您想看哪里' onClose={onClose}>
      <Communities onChosen={onClose} />
    </Sheet>
  )
}

function Communities({ onChosen }: { onChosen: () => void }) {
  const { communityId } = useCommunity()
  const choices = useCommunityChoices()
  const choose = useChosenCommunity((chosen) => chosen.choose)
  const [typed, setTyped] = useState('')
  const { shown, more } = foundByName(choices, typed)
  return (
    <>
      {choices.length > SEARCHED_ABOVE && <TextField id='find-community' value={typed} onChange={setTyped} placeholder='写名字找，例如：柳园' />}
      {shown.length === 0 && <Card kind='flat' className='mt12'><View className='sub'>没有叫这个名字的。少写一两个字再试试。</View></Card>}
      <Card rows kind='flat' className='mt12'>
        {shown.map((one) => (
          <ListRow
            key={one.communityId}
            className='t-community'
            title={one.name}
            sub={one.street}
            side={one.communityId === communityId ? <Tag tone='willow' icon='check'>正在看</Tag> : undefined}
            arrow={false}
            onClick={() => {
              choose(one)
              onChosen()
            }}
          />
        ))}
      </Card>
      {more > 0 && <View className='sub mt12'>{`还有 ${more} 个，写上名字就能找到。`}</View>}
    </>
  )
}
