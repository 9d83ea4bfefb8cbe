import { keepEvidence } from './evidence'
import { closeBrowser, openBrowser, phonesInUse } from './phone'

export type TellStep = (sentence: string, walk: () => Promise<void>) => void

/** A story in steps on the running product. The first step that breaks leaves pictures behind; later ones only say so. */
export function journey(title: string, tell: (step: TellStep) => void): void {
  describe(title, () => {
    let brokenAt: string | undefined
    beforeAll(openBrowser)
    afterAll(closeBrowser)

    tell((sentence, walk) => {
      it(sentence, async () => {
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
      })
    })
  })
}

/** Without a stack: what matters is the step that broke. */
function notWalked(brokenAt: string): Error {
  const error = new Error(`not walked: the journey broke at “${brokenAt}”`)
  error.stack = error.message
  return error
}
