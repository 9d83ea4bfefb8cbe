import { dayOf, dayWords, type HouseholdDelegate, type HouseholdView } from '@silin/shared'

/** Who stands for the home, in one line and a quieter one. */
export function householdWords({ delegate, note }: Pick<HouseholdView, 'delegate' | 'note'>): Readonly<{ title: string; sub: string }> {
  if (!delegate) return { title: '还没有人代表我家', sub: note ?? '' }
  const title = delegate.isMe ? '您代表您家' : `${delegate.maskedName} 代表您家`
  return { title, sub: [sinceWords(delegate), note].filter(Boolean).join('。') }
}

const sinceWords = ({ since, byOffice }: HouseholdDelegate) => `${dayWords(dayOf(new Date(since)))}起${byOffice ? `，${byOffice}替没有手机的家人登记的` : ''}`

/** Read before somebody else of the home is replaced, and before a home is left without a voice. */
export const takeOverWords = ({ maskedName }: Pick<HouseholdDelegate, 'maskedName'>) => `现在是 ${maskedName} 代表您家。换成您以后，家里人都会收到消息。`
export const STEP_DOWN_WORDS = '在家里别人来代表以前，开会表决时您家没有票。'
