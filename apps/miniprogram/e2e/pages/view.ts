import type { Phone } from '../support'

/** One page as one person sees it; `open` brings up what is drawn over it. */
export type View<P extends Phone = Phone> = Readonly<{ name: string; who: string; path: string; params?: Readonly<Record<string, string>>; open?: (phone: P) => Promise<void> }>

export const on = (who: string, name: string, path: string, params?: View['params'], open?: View['open']): View => ({ who, name, path, params, open })
export const tapping = (selector: string) => (phone: Phone) => phone.tapFirst(selector)
