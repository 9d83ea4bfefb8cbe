import { useState } from 'react'
import { DELIVERY_LIMITS, type StaffDeliveryWay } from '@silin/shared'
import { newRequestKey, recordDeliveries, useAction, usePhotoUpload, type Action, type PhotoUpload } from '@/api'
import { toast } from '@/ui'

export type Round = Readonly<{
  chosen: ReadonlySet<string>
  tap: (rollEntryId: string) => void
  clear: () => void
  way: StaffDeliveryWay
  setWay: (way: StaffDeliveryWay) => void
  told: boolean
  setTold: (told: boolean) => void
  photo: PhotoUpload
  /** What is still missing, as the words of the button. */
  missing: string | undefined
  send: Action<[]>
}>

/** One round at the doors: which homes, how, with the photo that shows it. Sent again, it is the same round. */
export function useRound(pollId: string, onDone: () => Promise<void>): Round {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [requestKey, setRequestKey] = useState(newRequestKey)
  const [way, setWay] = useState<StaffDeliveryWay>('by_hand')
  const [told, setTold] = useState(false)
  const photo = usePhotoUpload(1, [], () => undefined)
  const [photoId] = photo.photoIds
  const clear = () => {
    setChosen(new Set())
    setRequestKey(newRequestKey())
  }
  const send = useAction(async () => {
    if (!photoId) return
    const { recorded } = await recordDeliveries(pollId, { requestKey, rollEntryIds: [...chosen], way, toldConsequence: told, photoId })
    toast(`记好了，${recorded} 家`)
    for (const { key } of photo.photos) photo.remove(key)
    clear()
    await onDone()
  })
  const tap = (rollEntryId: string) => {
    send.clear()
    setRequestKey(newRequestKey())
    setChosen((before) => {
      const next = new Set(before)
      if (!next.delete(rollEntryId) && next.size < DELIVERY_LIMITS.entriesMax) next.add(rollEntryId)
      return next
    })
  }
  const missing = photo.sending ? '照片在传' : photoId ? undefined : '先拍一张照片'
  return { chosen, tap, clear, way, setWay, told, setTold, photo, missing, send }
}
