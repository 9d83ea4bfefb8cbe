/** The pages of the sub-packages. To add one: write its folder into its list. Read by the build only, never on the phone. */

/** Sub-packages: name → page folders in src/packages/<name>/pages/. An empty list is left out of the build. */
export const PACKAGE_PAGES: Readonly<Record<string, readonly string[]>> = {
  account: ['accounts', 'claim', 'code', 'devices', 'home', 'inbox', 'pc', 'privacy', 'sign-in'],
  issue: ['behalf', 'matter', 'mine', 'raise', 'steps', 'take-in', 'unverified'],
  meeting: ['check-in', 'demand', 'demands', 'detail', 'hands', 'host', 'minutes', 'minutes-slips', 'plan', 'screen', 'talks'],
  poll: ['ballots', 'by-hand', 'doors', 'draft', 'entrust', 'notice', 'order', 'paper', 'paper-differ', 'paper-enter', 'paper-receive', 'paper-witness', 'prepare', 'proxies', 'proxy-record', 'resolution', 'result', 'roll', 'slip', 'verify', 'vote'],
  task: ['assign', 'carrier', 'detail', 'figures', 'report', 'scrutiny'],
  workbench: ['claims', 'home', 'homes', 'letters', 'offices', 'register', 'rules', 'steps', 'venues'],
}

/** The gallery of ui parts is for looking at while building; it never reaches a resident. */
const DEVELOPMENT_PAGES: Readonly<Record<string, readonly string[]>> = process.env.GALLERY === 'on' ? { gallery: ['index'] } : {}

export function subPackages(): { root: string; pages: string[] }[] {
  return Object.entries({ ...PACKAGE_PAGES, ...DEVELOPMENT_PAGES })
    .filter(([, pages]) => pages.length > 0)
    .map(([name, pages]) => ({
      root: `packages/${name}`,
      pages: pages.map((page) => (page === 'index' ? 'pages/index' : `pages/${page}/index`)),
    }))
}
