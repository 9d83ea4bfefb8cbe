import { rulesFaultWords, type FieldFault } from '@silin/shared'
import type { Refused } from '@/api'

/** What the server says of a field, where it stands; undefined where it has nothing against it. */
export type FaultsAt = (field: string) => string | undefined

export function faultsAt(problem: Pick<Refused, 'problem'> | undefined): FaultsAt {
  const { fields = [] } = (problem?.problem.facts ?? {}) as { fields?: readonly FieldFault[] }
  return (field) => {
    const fault = fields.find((one) => one.field === field)
    return fault && rulesFaultWords(fault)
  }
}
