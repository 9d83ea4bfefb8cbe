import { View } from '@tarojs/components'
import { useState } from 'react'
import type { VenueRow } from '@silin/shared'
import { fetchVenues, useCommunity, useQuery } from '@/api'
import { VenueSheet, venueSub } from '@/features/venues'
import { Button, Card, Foot, ListRow, Page, Skeleton, StatePanel, toast } from '@/ui'

type Edited = Readonly<{ venue: VenueRow | undefined; turn: number }>

/** 议事地点: where people sit down, for those who call them together. */
export default function VenuesPage() {
  const { communityId } = useCommunity()
  const page = useQuery(communityId ? `venues.${communityId}` : undefined, () => fetchVenues(communityId ?? ''))
  const [edited, setEdited] = useState<Edited>({ venue: undefined, turn: 0 })
  const [open, setOpen] = useState(false)
  const edit = (venue?: VenueRow) => {
    setEdited(({ turn }) => ({ venue, turn: turn + 1 }))
    setOpen(true)
  }
  const kept = (words: string) => {
    setOpen(false)
    toast(words)
    void page.refresh()
  }
  const venues = page.data?.venues ?? []
  return (
    <Page
      title='议事地点'
      over={communityId && page.data && <VenueSheet key={edited.turn} communityId={communityId} venue={edited.venue} open={open} onClose={() => setOpen(false)} onKept={kept} />}
      foot={page.data && <Foot><Button kind='primary' block className='t-add-venue' onClick={() => edit()}>加一个地方</Button></Foot>}
    >
      {!page.data && (page.sentence ? <StatePanel kind='error' title='没打开' actions={<Button kind='primary' block onClick={() => void page.refresh()}>再试一次</Button>}>{page.sentence}</StatePanel> : <Skeleton cards={2} />)}
      {page.data && venues.length === 0 && <StatePanel kind='empty' title='还没有议事的地方'>加一个，排会的时候就能选。</StatePanel>}
      {venues.length > 0 && (
        <Card rows className='mt12 t-venues'>
          {venues.map((venue) => (
            <ListRow key={venue.venueId} icon='pin' strong title={venue.name} sub={venue.address} onClick={() => edit(venue)} className='t-venue-row'>
              <View className='sub'>{venueSub(venue)}</View>
            </ListRow>
          ))}
        </Card>
      )}
    </Page>
  )
}
