import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Phone } from './phone'

/** Outside of what git keeps. */
export const PICTURES = path.resolve(__dirname, '../../../../.local/pictures')

export const fileName = (words: string) => words.replace(/[^\p{L}\p{N}-]+/gu, '-').slice(0, 80)

/** What every phone showed when a step broke: the picture, the words, where it was, and what its pages threw. */
export async function keepEvidence(step: string, phones: readonly Phone[]): Promise<string> {
  const folder = path.join(PICTURES, 'failed', fileName(step))
  await mkdir(folder, { recursive: true })
  for (const [i, phone] of phones.entries()) await phone.evidence(path.join(folder, `${i + 1}-${phone.owner}`))
  return folder
}
