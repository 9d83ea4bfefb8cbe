/** Something in the package that WeChat would refuse too. The message opens with file, line and column where they are known. */
export class PackageFault extends Error {
  constructor(message, { file, line, column } = {}) {
    super([[file, line, column].filter((part) => part !== undefined).join(':'), message].filter(Boolean).join(': '))
    this.name = 'PackageFault'
  }
}

/** All faults at once: who mends one wants to see the others. */
export class PackageFaults extends Error {
  /** @param {readonly PackageFault[]} faults */
  constructor(faults) {
    super(faults.map((fault) => fault.message).join('\n'))
    this.name = 'PackageFaults'
    this.faults = faults
  }
}
