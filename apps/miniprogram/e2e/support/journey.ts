import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileName, keepEvidence, PICTURES } from './evidence'
import { judgement, PHONES, phonesInUse, startPhones, stopPhones } from './phones'

export type TellStep = (sentence: string, walk: () => Promise<void>, limits?: Readonly<{ withinMs?: number }>) => void

/** A story in steps on the running product. The first step that breaks leaves pictures behind; later ones only say so. */
export function journey(title: string, tell: (step: TellStep) => void): void {
  describe(title, () => {
    let brokenAt: string | undefined
    beforeAll(startPhones)
    afterAll(stopPhones)

    tell((sentence, walk, { withinMs } = {}) => {
      const walkOrTell = async () => {
        if (brokenAt) throw notWalked(brokenAt)
        try {
          await walk()
          expect(phonesInUse().flatMap((phone) => phone.faults)).toEqual([])
        } catch (reason) {
          brokenAt = sentence
          const folder = await keepEvidence(`${title} ${sentence}`, phonesInUse())
          process.stderr.write(`pictures of the broken step: ${folder}\n`)
          throw reason
        }
      }
      it(sentence, walkOrTell, withinMs)
    })
    if (PHONES === 'weapp') it('体验评分：走过的页没有一页超', () => beWithinBudget(title))
  })
}

/** Every page that was shown on the way, by WeChat's scoring and our budgets; the table stays beside the pictures. */
async function beWithinBudget(title: string): Promise<void> {
  const { table, over, slow } = await judgement()
  const folder = path.join(PICTURES, PHONES)
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, `scores-${fileName(title)}.txt`), `${table}\n`)
  if (process.env.SCORES_FILE) await writeFile(process.env.SCORES_FILE, `${table}\n`)
  process.stdout.write(`${table}\n${slow.map((one) => `slow here: ${one}\n`).join('')}`)
  expect(over).toEqual([])
}

/** Without a stack: what matters is the step that broke. */
function notWalked(brokenAt: string): Error {
  const error = new Error(`not walked: the journey broke at “${brokenAt}”`)
  error.stack = error.message
  return error
}
