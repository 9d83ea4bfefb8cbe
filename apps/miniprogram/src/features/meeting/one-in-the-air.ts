/** A question that hangs longer is given up: the next one is asked beside it, and whichever answer is the later question's counts. */
const GIVE_UP_MS = 5_000

/** Turns of a question that is asked again and again: one in the air at a time, and no answer after that of a later question. Times in milliseconds. */
export class OneInTheAir {
  private last = 0
  private answered = 0
  private askedAt: number | undefined

  /** The turn of a question that may be asked now; undefined while one is in the air. */
  ask(now: number): number | undefined {
    if (this.hangs(now) === false) return undefined
    this.askedAt = now
    return ++this.last
  }

  /** Whether the question in the air is given up; undefined when there is none. */
  hangs(now: number): boolean | undefined {
    return this.askedAt === undefined ? undefined : now - this.askedAt >= GIVE_UP_MS
  }

  /** Whether what came for this turn is news; a failure ends its turn as an answer does. */
  ends(turn: number): boolean {
    if (turn === this.last) this.askedAt = undefined
    if (turn <= this.answered) return false
    this.answered = turn
    return true
  }
}
