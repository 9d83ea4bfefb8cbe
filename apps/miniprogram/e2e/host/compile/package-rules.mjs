import { OURS, WECHAT } from '../measures/budgets.mjs'
import { PackageFault } from './fault.mjs'

const KB = 1024
const MB = 1024 * KB

function shown(bytes) {
  return bytes >= MB ? `${(bytes / MB).toFixed(2)} MB` : `${(bytes / KB).toFixed(0)} KB`
}

function sizeFaults(packages) {
  const faults = []
  for (const { name, root, bytes } of packages) {
    const ours = root ? OURS.subPackageBytes : OURS.mainBytes
    if (bytes > WECHAT.packageBytes) {
      faults.push(new PackageFault(`package ${name} weighs ${shown(bytes)}; WeChat refuses a package over ${shown(WECHAT.packageBytes)}`))
    } else if (bytes > ours) {
      faults.push(new PackageFault(`package ${name} weighs ${shown(bytes)}; our own limit is ${shown(ours)}`))
    }
  }
  const total = packages.reduce((sum, one) => sum + one.bytes, 0)
  if (total > WECHAT.totalBytes) faults.push(new PackageFault(`all packages weigh ${shown(total)}; WeChat refuses over ${shown(WECHAT.totalBytes)}`))
  return faults
}

function pageFaults(files) {
  const missing = files.pages.flatMap((page) =>
    ['.js', '.wxml'].filter((ending) => !files.has(page + ending)).map((ending) => new PackageFault(`app.json declares the page ${page}, but ${page}${ending} is missing`)),
  )
  return files.has('app.js') ? missing : [new PackageFault('app.js is missing'), ...missing]
}

function tabBarFaults({ app }) {
  if (!app.tabBar) return []
  const list = app.tabBar.list ?? []
  const faults = list
    .filter((tab) => !app.pages.includes(tab.pagePath))
    .map((tab) => new PackageFault(`tabBar names ${tab.pagePath}, which is no page of the main package`, { file: 'app.json' }))
  if (list.length < 2 || list.length > 5) faults.push(new PackageFault(`tabBar has ${list.length} entries; WeChat takes 2 to 5`, { file: 'app.json' }))
  return faults
}

function configOf(files, owner) {
  return files.json(`${owner}.json`) ?? {}
}

/** The path that a name in usingComponents stands for, seen from its owner. */
export function componentPath(owner, target) {
  if (target.startsWith('/')) return target.slice(1)
  const parts = owner.split('/').slice(0, -1)
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function componentFaults(files) {
  const seen = new Set()
  const faults = []
  const visit = (owner) => {
    if (seen.has(owner)) return
    seen.add(owner)
    for (const [name, target] of Object.entries({ ...(owner === 'app' ? {} : files.app.usingComponents), ...configOf(files, owner).usingComponents })) {
      const path = componentPath(files.app.usingComponents?.[name] === target ? 'app' : owner, target)
      if (files.has(`${path}.js`) && files.has(`${path}.wxml`)) visit(path)
      else faults.push(new PackageFault(`component <${name}> points to ${path}, which is not in the package`, { file: `${owner}.json` }))
    }
  }
  files.pages.forEach(visit)
  if (files.app.tabBar?.custom) visit('custom-tab-bar/index')
  return faults
}

/** Everything about the package as a whole that WeChat, or our own budget, refuses. */
export function packageFaults(files) {
  return [...sizeFaults(files.packages), ...pageFaults(files), ...tabBarFaults(files), ...componentFaults(files)]
}
