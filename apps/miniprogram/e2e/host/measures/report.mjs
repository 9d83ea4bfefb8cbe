import { OURS, PAGE_BUDGETS, WECHAT } from './budgets.mjs'

const SLOW_MS = 300
const REPEATED_BYTES = 128 * 1024
const REPEATED_WITHIN_MS = 180_000
const FINDINGS = ['smallTargets', 'contrast', 'largePictures', 'stretchedPictures']
const SUMMED = new Set(['visits', 'setDataCount', 'setDataBytes', 'events', 'eventBytes', 'unusedBytes', 'exceptions'])

/** One page's figures over all phones that showed it. */
function merged(path, summaries) {
  const pages = summaries.flatMap(({ pages: all }) => all.filter((one) => one.path === path))
  const page = { path }
  for (const name of Object.keys(pages[0])) {
    const values = pages.map((one) => one[name])
    if (typeof values[0] === 'number') page[name] = SUMMED.has(name) ? values.reduce((sum, one) => sum + one, 0) : Math.max(...values)
  }
  const heaviest = pages.find((one) => one.interactionLargest === page.interactionLargest)
  const told = pages.flatMap((one) => one.findings.filter(({ kind }) => kind !== 'interactionLargest' || one === heaviest))
  const findings = new Map(told.map((one) => [`${one.kind} ${one.element}`, one]))
  page.findings = [...findings.values()]
  for (const kind of FINDINGS) page[kind] = page.findings.filter((one) => one.kind === kind).length
  return { ...page, ...network(summaries.map(({ requests }) => requests.filter((one) => one.page === path))) }
}

/** What the page's requests and pictures were like; each phone for itself. */
function network(byPhone) {
  const all = byPhone.flat()
  const asked = all.filter(({ kind }) => kind !== 'image')
  const slow = asked.filter(({ ms }) => ms > SLOW_MS)
  return {
    requests: asked.length,
    slowestRequestMs: Math.max(0, ...asked.map(({ ms }) => ms)),
    slowAtOnce: Math.max(0, ...slow.map(({ atOnce }) => atOnce)),
    uncachedPictures: new Set(all.filter(({ kind, status, cached }) => kind === 'image' && status === 200 && !/max-age=[1-9]/.test(cached)).map(({ url }) => url)).size,
    repeatedResponses: byPhone.reduce((sum, requests) => sum + repeated(requests), 0),
  }
}

function repeated(requests) {
  const large = requests.filter(({ bytes, kind }) => bytes > REPEATED_BYTES && kind !== 'image')
  return large.filter((one, at) => large.slice(0, at).some(({ url, bytes, since }) => url === one.url && bytes === one.bytes && one.since - since < REPEATED_WITHIN_MS)).length
}

function shown(value, { unit }) {
  if (unit === 'KB') return (value / 1024).toFixed(1)
  return String(Math.round(value))
}

function overBudget(page) {
  return PAGE_BUDGETS.filter(({ name, most }) => page[name] > most).map((budget) => {
    const unit = budget.unit ? ` ${budget.unit}` : ''
    const details = page.findings.filter(({ kind }) => kind === budget.name).map(({ element, ...figures }) => `\n    ${element} ${JSON.stringify({ ...figures, kind: undefined })}`)
    return { isTime: budget.isTime, text: `${page.path}: ${budget.title} ${shown(page[budget.name], budget)}${unit}, at most ${shown(budget.most, budget)}${unit}${details.join('')}` }
  })
}

function overWeight(packages) {
  const over = packages
    .map((one) => ({ ...one, most: one.name === 'main' ? OURS.mainBytes : OURS.subPackageBytes }))
    .filter(({ bytes, most }) => bytes > most)
    .map(({ name, bytes, most }) => `package ${name}: ${Math.round(bytes / 1024)} KB, at most ${most / 1024} KB`)
  const total = packages.reduce((sum, { bytes }) => sum + bytes, 0)
  return total > WECHAT.totalBytes ? [...over, `all packages: ${Math.round(total / 1024)} KB, at most ${WECHAT.totalBytes / 1024} KB`] : over
}

function table(pages, packages) {
  const rows = [['page', ...PAGE_BUDGETS.map(({ title }) => title)], ...pages.map((page) => [page.path, ...PAGE_BUDGETS.map((budget) => shown(page[budget.name], budget))])]
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  const lines = rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '))
  return [...lines, `packages: ${packages.map(({ name, bytes }) => `${name} ${Math.round(bytes / 1024)} KB`).join(', ')}`].join('\n')
}

/**
 * 体验评分 as one table. `over` fails a run, `slow` is only told.
 * @param {{ summaries: object[], packages: { name: string, bytes: number }[] }} measured what each phone's Measures summed up, and the packages
 */
export function report({ summaries, packages }) {
  const paths = [...new Set(summaries.flatMap(({ pages }) => pages.map(({ path }) => path)))].sort()
  const pages = paths.map((path) => merged(path, summaries))
  const found = pages.flatMap(overBudget)
  return {
    table: table(pages, packages),
    over: [...overWeight(packages), ...found.filter(({ isTime }) => !isTime).map(({ text }) => text)],
    slow: found.filter(({ isTime }) => isTime).map(({ text }) => text),
  }
}
