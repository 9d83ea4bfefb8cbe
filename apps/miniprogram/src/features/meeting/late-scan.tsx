import { useState } from 'react'
import { Button, StatePanel } from '@/ui'
import { CodeEntry } from './check-in-form'
import type { Arrival } from './use-arrival'

/** Nothing to do for whoever holds the phone: it goes out by itself. */
export function ScanKept() {
  return (
    <StatePanel kind='not-yet' title='没有网，先替您存着'>
      连上就替您送去，由主持人核对，不用再扫。急的话，请门口的网格员登记，一样算。
    </StatePanel>
  )
}

/** Scanned too late, or the code at the door: whoever is in the room only has to wait, or takes the code on the screen. */
export function ScanWaits({ arrival }: { arrival: Arrival }) {
  const [again, setAgain] = useState(false)
  if (again) return <CodeEntry sentence={arrival.sentence} busy={arrival.busy} onCode={arrival.arrive} />
  return (
    <StatePanel kind='not-yet' title='请等主持人核对' actions={<Button kind='tint' block icon='scan' className='t-scan-again' onClick={() => setAgain(true)}>扫屏幕上的码</Button>}>
      您扫的码要主持人核对后算到。您坐着就行，核对好这里会变。会场有屏幕的，扫屏幕上的码马上算到。
    </StatePanel>
  )
}
