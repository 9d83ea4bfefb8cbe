/**
 * The server domains of the account, as entered in WeChat's console, for requests, uploads and downloads alike. A loopback address may
 * be declared for tests, with its scheme. Each domain is told where it really answers, as a hosts file or a proxy would.
 */
export class Domains {
  #servers

  /** @param {Record<string, string>} servers declared origin → the origin that answers for it ('' for itself) */
  constructor(servers) {
    this.#servers = new Map(Object.entries(servers).map(([declared, real]) => [new URL(declared).origin, new URL(real || declared).origin]))
  }

  /** What is wrong with calling this address, or undefined. */
  problem(url) {
    if (!URL.canParse(url)) return `invalid url "${url}"`
    const { origin, protocol } = new URL(url)
    if (this.#servers.has(origin)) return undefined
    return protocol === 'https:' ? `url not in domain list: ${origin}` : `url should be https: ${origin}`
  }

  /** Where the address is to be found. Pictures may come from anywhere, so an undeclared one is itself. */
  whereabouts(url) {
    const { origin, href } = new URL(url)
    const real = this.#servers.get(origin)
    return real ? real + href.slice(origin.length) : href
  }
}
