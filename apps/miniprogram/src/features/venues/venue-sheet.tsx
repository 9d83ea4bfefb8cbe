import { View } from '@tarojs/components'
import { useState } from 'react'
import { isOnlineOnly, VENUE_KINDS, VENUE_LIMITS, type VenueKind, type VenueRow } from '@silin/shared'
import { addVenue, changeVenue, useAction } from '@/api'
import { canShowPlaces, choosePlace, showPlace } from '@/platform'
import { Aside, Button, Chips, Field, FieldError, Sheet, TextField } from '@/ui'
import { DoorCode } from './door-code'
import { draftOf, missingIn, requestOf, type VenueDraft } from './venue-words'

const KINDS = (Object.keys(VENUE_KINDS) as VenueKind[]).map((value) => ({ value, text: VENUE_KINDS[value] }))
const WHEELS = [{ value: 'yes', text: '能进' }, { value: 'no', text: '进不去' }] as const
const SEATS_DIGITS = 4

type VenueSheetProps = { communityId: string; venue: VenueRow | undefined; open: boolean; onClose: () => void; onKept: (words: string) => void }

/** One place: what it is called, where it is, who has room in it. Opened anew for each. */
export function VenueSheet({ communityId, venue, open, onClose, onKept }: VenueSheetProps) {
  const [draft, setDraft] = useState(() => draftOf(venue))
  const set = (part: Partial<VenueDraft>) => setDraft((before) => ({ ...before, ...part }))
  const missing = missingIn(draft)
  const settled = venue?.settled ?? false
  const isOnline = isOnlineOnly(draft)
  const keep = useAction(async () => {
    await (venue ? changeVenue(venue.venueId, requestOf(draft)) : addVenue(communityId, requestOf(draft)))
    onKept(venue ? '改好了' : '加上了')
  })
  return (
    <Sheet
      open={open}
      title={venue ? venue.name : '加一个地方'}
      onClose={onClose}
      actions={<Button kind='primary' block className='t-keep-venue' disabled={missing !== undefined} loading={keep.busy} onClick={() => void keep.run()}>{missing ?? (venue ? '改好了，保存' : '加上')}</Button>}
    >
      {settled && <Aside icon='info' className='mt8 t-settled'>这里有已经发了通知的会，名字和地址先不能改；真要换地方，去那场会里换。</Aside>}
      <Field label='是哪一种'>
        <View className='t-venue-kind'><Chips options={KINDS} value={draft.kind} onChange={(kind) => kind && set({ kind })} label='是哪一种地方' /></View>
      </Field>
      <Field label='叫什么'>
        <TextField id='venue-name' value={draft.name} onChange={(name) => set({ name })} max={VENUE_LIMITS.nameMax} placeholder={isOnline ? '例如：线上会议室' : '例如：老年活动室'} disabled={settled} />
      </Field>
      <Field label={isOnline ? '怎么进' : '在哪儿'}>
        <TextField id='venue-address' value={draft.address} onChange={(address) => set({ address })} max={VENUE_LIMITS.addressMax} placeholder={isOnline ? '例如：腾讯会议 123-456-789' : '例如：3号楼一层东头'} disabled={settled} />
        {!isOnline && <OnMap draft={draft} set={set} takesAddress={!settled && draft.address.trim() === ''} />}
      </Field>
      {!isOnline && <Room draft={draft} set={set} />}
      <Field label={isOnline ? '几点能用' : '几点开门'}>
        <TextField id='venue-hours' value={draft.openHours} onChange={(openHours) => set({ openHours })} max={VENUE_LIMITS.hoursMax} placeholder='例如：9:00—17:00' />
      </Field>
      {keep.sentence && <FieldError>{keep.sentence}</FieldError>}
      {venue && <DoorCode venue={venue} onReplaced={onKept} />}
    </Sheet>
  )
}

type PartProps = { draft: VenueDraft; set: (part: Partial<VenueDraft>) => void }

/** What only a room has. */
function Room({ draft, set }: PartProps) {
  return (
    <>
      <Field label='能坐几个人'>
        <TextField id='venue-seats' type='number' value={draft.capacity} onChange={(capacity) => set({ capacity })} max={SEATS_DIGITS} placeholder='例如：30' />
      </Field>
      <Field label='坐轮椅的'>
        <Chips options={WHEELS} value={draft.accessible ? 'yes' : 'no'} onChange={(value) => set({ accessible: value === 'yes' })} label='坐轮椅的能不能进' />
      </Field>
    </>
  )
}

type OnMapProps = PartProps & { takesAddress: boolean }

/** A point on WeChat's map, so that neighbours are led there. In a browser there is no such map. */
function OnMap({ draft, set, takesAddress }: OnMapProps) {
  if (!canShowPlaces()) return draft.place && <View className='sub mt8'>地图上标好了；要改，用手机上的小程序。</View>
  const { place, name, address } = draft
  const point = async () => {
    const pointed = await choosePlace()
    if (!pointed) return
    const { latitude, longitude } = pointed
    set({ place: { latitude, longitude }, ...(takesAddress ? { address: pointed.name.slice(0, VENUE_LIMITS.addressMax) } : {}) })
  }
  return (
    <View className='row mt8'>
      <Button small kind='tint' icon='pin' className='t-point' onClick={() => void point()}>{place ? '重新标' : '在地图上标'}</Button>
      {place && <Button small kind='text' className='ml8 t-look' onClick={() => void showPlace({ name, address, ...place })}>看标的对不对</Button>}
      {!place && <View className='sub ml8 grow'>标了，邻居点一下就能带路</View>}
    </View>
  )
}
