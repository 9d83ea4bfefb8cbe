import type { CommunityKind, CommunityRef, Me } from '@silin/shared'

export type Here = Readonly<{ communityId: string | undefined; name: string; kind: CommunityKind }>
type Belonging = Pick<Me, 'communityId' | 'communityName' | 'communityKind' | 'appointments'>

/** Where somebody lives, then where they work; nobody knows a guest anywhere. */
function belongingsOf({ communityId, appointments }: Belonging): readonly string[] {
  const ids = [communityId, ...appointments.map((one) => one.communityId)]
  return [...new Set(ids.filter((id) => id !== null))]
}

/** Whoever belongs to exactly one community has nothing to choose, and is asked nothing. */
export const mayChoose = (me: Belonging): boolean => belongingsOf(me).length !== 1

/** Those one may look at, one's own first; a guest may look at any. */
export function choicesOf(me: Belonging, all: readonly CommunityRef[]): readonly CommunityRef[] {
  const mine = belongingsOf(me)
  return mine.length === 0 ? all : mine.flatMap((id) => all.find(({ communityId }) => communityId === id) ?? [])
}

/** Shown before the list of all is there: the chosen one if it is still one's own to choose, else one's own. Undefined: only the list knows. */
export function communityOf(me: Belonging, chosen: CommunityRef | undefined): Here | undefined {
  const mine = belongingsOf(me)
  if (chosen && (mine.length === 0 || mine.includes(chosen.communityId))) return chosen.communityId === me.communityId ? ownOf(me) : chosen
  return mine.length === 0 ? undefined : ownOf(me)
}

const ownOf = ({ communityId, communityName, communityKind }: Belonging): Here => ({ communityId: communityId ?? undefined, name: communityName ?? '', kind: communityKind })
