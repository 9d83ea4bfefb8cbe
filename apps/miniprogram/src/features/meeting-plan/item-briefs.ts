import type { CarrierView, Id, PlannedBrief, PlannedItem } from '@silin/shared'

/** An upload that goes with an item, and what it is in words: 「PDF，3 页」. */
export type ItemPaper = Readonly<{ documentId: Id; words: string }>
/** What was prepared for one matter: who explains it, and what everybody reads before. */
export type ItemBrief = Readonly<{ ledByOrgUnitId?: Id; papers?: readonly ItemPaper[] }>
type Briefed = Readonly<{ briefs?: Readonly<Record<Id, ItemBrief>> }>

export const briefOf = ({ briefs }: Briefed, issueId: Id): ItemBrief => briefs?.[issueId] ?? {}

export function withBrief<Draft extends Briefed>(draft: Draft, issueId: Id, patch: Readonly<{ ledByOrgUnitId?: Id | undefined; papers?: readonly ItemPaper[] }>): Draft {
  const { ledByOrgUnitId, papers = [] } = { ...briefOf(draft, issueId), ...patch }
  const brief = { ...(ledByOrgUnitId ? { ledByOrgUnitId } : {}), ...(papers.length > 0 ? { papers } : {}) }
  return { ...draft, briefs: { ...draft.briefs, [issueId]: brief } }
}

/** For the notice as it would read: of the matters that somebody explains or papers go with. */
export function proposedBriefs({ briefs, issueIds }: Briefed & Readonly<{ issueIds: readonly Id[] }>): readonly PlannedBrief[] {
  return issueIds.flatMap((issueId) => {
    const { ledByOrgUnitId, papers = [] } = briefOf({ briefs }, issueId)
    if (!ledByOrgUnitId && papers.length === 0) return []
    return [{ issueId, ...(ledByOrgUnitId ? { ledByOrgUnitId } : {}), ...(papers.length > 0 ? { papers: papers.length } : {}) }]
  })
}

/** As it is sent with an item. */
export function briefSent(draft: Briefed, issueId: Id): Pick<PlannedItem, 'ledByOrgUnitId' | 'documentIds'> {
  const { ledByOrgUnitId, papers = [] } = briefOf(draft, issueId)
  return { ...(ledByOrgUnitId ? { ledByOrgUnitId } : {}), ...(papers.length > 0 ? { documentIds: papers.map(({ documentId }) => documentId) } : {}) }
}

/** 「由顺安物业来说 · 2 份材料」; empty where nothing was prepared. */
export function briefWords({ ledByOrgUnitId, papers = [] }: ItemBrief, carriers: readonly Pick<CarrierView, 'orgUnitId' | 'name'>[]): string {
  const name = carriers.find(({ orgUnitId }) => orgUnitId === ledByOrgUnitId)?.name
  return [name ? `由${name}来说` : '', papers.length > 0 ? `${papers.length} 份材料` : ''].filter(Boolean).join(' · ')
}
