import type { Phone } from '../support'
import type { View } from './view'

/** Opens a page and waits until everything it asked for is there. */
export async function show<P extends Phone>(phone: P, { path, params, open }: View<P>): Promise<void> {
  await phone.open(path, params)
  await phone.settled()
  await open?.(phone)
  await phone.settled()
}
