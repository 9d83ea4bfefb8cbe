import { isProblemCode, sentenceOf, type Problem, type ProblemCode } from '@silin/shared'

/** The server said no, and why. `message` is the sentence to show. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(words(problem))
  }

  get code(): ProblemCode {
    return this.problem.code
  }

  is(code: ProblemCode): boolean {
    return this.problem.code === code
  }
}

/** No answer came: no network, or the server is away. What was typed is still there. */
export class Unreachable extends Error {
  constructor() {
    super('现在连不上，请看看网络。您填的内容还在。')
  }
}

/** Our own sentence for a code we know; the server's for one that is newer than this version. */
function words(problem: Problem): string {
  return isProblemCode(problem.code) ? sentenceOf(problem.code, problem.facts) : problem.sentence
}

export function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'sentence' in body
}

/** The sentence to show for anything that was thrown. */
export function sentenceFor(reason: unknown): string {
  if (reason instanceof Refused || reason instanceof Unreachable) return reason.message
  return '出了点问题，请再试一次。您填的内容还在。'
}
