import path from 'node:path'
import postcss from 'postcss'
import { PackageFault } from './fault.mjs'
import { componentSelector, pageSelector } from './selectors.mjs'

/** Safe areas come from the device that is imitated, not from the browser that shows it. */
const SAFE_AREA = /\b(?:env|constant)\(\s*(safe-area-inset-(?:top|right|bottom|left))\s*(?:,[^()]*)?\)/g

function resolveImport(owner, target) {
  return target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(owner), target)
}

/** WXSS of pages and components, imports put in place and selectors written for the host's elements. */
export class Styles {
  #files
  #parsed = new Map()
  faults = []

  constructor(files) {
    this.#files = files
    for (const file of files.withEnding('.wxss')) this.#parse(file)
  }

  #parse(file) {
    try {
      const root = postcss.parse(this.#files.text(file), { from: file })
      this.#parsed.set(file, root)
      this.#checkImports(file, root)
    } catch (reason) {
      if (reason.name !== 'CssSyntaxError') throw reason
      this.faults.push(new PackageFault(reason.reason, { file, line: reason.line, column: reason.column }))
    }
  }

  #checkImports(file, root) {
    root.walkAtRules('import', (rule) => {
      const { line, column } = rule.source.start
      const target = /^["']([^"']+)["']$/.exec(rule.params)?.[1]
      if (!target) this.faults.push(new PackageFault(`@import takes one quoted path, not ${rule.params}`, { file, line, column }))
      else if (!this.#files.has(resolveImport(file, target))) {
        this.faults.push(new PackageFault(`@import of ${resolveImport(file, target)}, which is not in the package`, { file, line, column }))
      }
    })
  }

  #inlined(file, seen = []) {
    const root = this.#parsed.get(file)?.clone()
    if (!root) return postcss.root()
    root.walkAtRules('import', (rule) => {
      const target = resolveImport(file, /^["']([^"']+)["']$/.exec(rule.params)[1])
      if (seen.includes(target)) rule.remove()
      else rule.replaceWith(this.#inlined(target, [...seen, file]).nodes)
    })
    return root
  }

  /** The style sheet of app.wxss or of a page: it reaches every element of the page that shares its styles. */
  ofPage(owner) {
    return this.#written(`${owner}.wxss`, pageSelector)
  }

  /** The style sheet of a component, whose classes carry its scope. */
  ofComponent(owner, scope) {
    return this.#written(`${owner}.wxss`, (selector) => componentSelector(selector, scope))
  }

  #written(file, rewrite) {
    const root = this.#inlined(file)
    root.walkRules((rule) => {
      if (rule.parent?.type === 'atrule' && /keyframes$/i.test(rule.parent.name)) return
      rule.selectors = rule.selectors.map(rewrite)
    })
    root.walkDecls((declaration) => {
      declaration.value = declaration.value.replace(SAFE_AREA, 'var(--host-$1, 0px)')
    })
    return root.toString()
  }
}
