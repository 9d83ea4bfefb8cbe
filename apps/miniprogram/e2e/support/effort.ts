import type { Phone } from './phone'

type Effort = Readonly<{ taps: number; typed: number }>

/** What something costs a person since their phone began to count; told beside the story, and never more than promised. */
export function costs(phone: Phone, what: string, promised: Effort): void {
  const { taps, fieldsTyped: typed } = phone
  process.stdout.write(`effort: ${what}: ${taps} taps, ${typed} fields\n`)
  expect({ taps, typed }).toEqual(promised)
}
