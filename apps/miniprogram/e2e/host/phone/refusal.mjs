/** What WeChat answers in fail(): a text after 'name:fail ' and, for some, numbers. */
export class Refusal extends Error {
  /** @param {string} message @param {Record<string, unknown>} [facts] errno, errCode … */
  constructor(message, facts = {}) {
    super(message)
    this.facts = facts
  }
}

export const cancelled = () => new Refusal('cancel')
