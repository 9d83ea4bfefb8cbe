/** The only source of time. SQL gets it as a parameter. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    // eslint-disable-next-line no-restricted-syntax -- this is the one place that reads the machine's time
    return new Date();
  }
}

/** Demo and test mode: the machine's time (or a fixed instant) plus an offset that only grows; a history begins it in the past. */
export class MovableClock extends Clock {
  private offsetMs = 0;

  constructor(private readonly base: Clock) {
    super();
  }

  now(): Date {
    return new Date(this.base.now().getTime() + this.offsetMs);
  }

  get offset(): number {
    return this.offsetMs;
  }

  /** Where it stands when a process begins, before anybody has asked for the time. */
  standAt(offsetMs: number): void {
    this.offsetMs = offsetMs;
  }

  /** Sets the whole offset; never backwards. */
  setOffset(offsetMs: number): void {
    this.offsetMs = Math.max(this.offsetMs, offsetMs);
  }
}

export class FixedClock extends Clock {
  constructor(private readonly instant: Date) {
    super();
  }
  now(): Date {
    return new Date(this.instant);
  }
}
