/** The server domains of the account, as entered in WeChat's console. A loopback address may be declared for tests, with its scheme. */
export class Domains {
  #declared

  /** @param {{ request: string[], uploadFile: string[], downloadFile: string[] }} declared origins */
  constructor(declared) {
    this.#declared = Object.fromEntries(Object.entries(declared).map(([kind, origins]) => [kind, origins.map((one) => new URL(one).origin)]))
  }

  /** What is wrong with calling this address, or undefined. */
  problem(kind, url) {
    let address
    try {
      address = new URL(url)
    } catch {
      return `invalid url "${url}"`
    }
    if (this.#declared[kind].includes(address.origin)) return undefined
    if (address.protocol !== 'https:') return `url should be https: ${address.origin}`
    return `url not in domain list: ${address.origin}`
  }
}
