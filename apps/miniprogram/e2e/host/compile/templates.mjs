import { createRequire } from 'node:module'
import path from 'node:path'
import vm from 'node:vm'
import { PackageFault } from './fault.mjs'

const require = createRequire(import.meta.url)
const WXML = '.wxml'
const WXS = '.wxs'

/** Where the compiler counts from 0, people and editors count from 1. */
function faultOf(file, found) {
  return new PackageFault(found.message, { file, line: found.startLine + 1, column: found.startColumn + 1 })
}

function missingImports(files, group, owner) {
  const wxml = group.getDirectDependencies(owner).filter((name) => !files.has(name + WXML))
  const wxs = group.getScriptDependencies(owner).filter((name) => !files.has(name + WXS))
  return [...wxml.map((name) => name + WXML), ...wxs.map((name) => name + WXS)].map(
    (name) => new PackageFault(`imports ${name}, which is not in the package`, { file: owner + WXML, line: lineNaming(files.text(owner + WXML), name) }),
  )
}

function lineNaming(text, file) {
  const at = text.indexOf(path.posix.basename(file))
  return at < 0 ? undefined : text.slice(0, at).split('\n').length
}

/** WXS is left to the JavaScript engine, so its syntax is checked by one. */
function scriptFault(file, source) {
  try {
    new vm.Script(`(function(require,exports,module){${source}\n})`, { filename: file })
    return []
  } catch (reason) {
    const line = Number(/:(\d+)\n/.exec(reason.stack)?.[1]) || undefined
    return [new PackageFault(reason.message, { file, line })]
  }
}

function inlineScriptFaults(group, owner) {
  return group.getInlineScriptModuleNames(owner).flatMap((name) => scriptFault(`${owner}${WXML}#${name}`, group.getInlineScript(owner, name)))
}

function addAll(files, group) {
  const faults = []
  for (const file of files.withEnding(WXS)) {
    const source = files.text(file)
    faults.push(...scriptFault(file, source))
    group.addScript(file.slice(0, -WXS.length), source)
  }
  const owners = files.withEnding(WXML).map((file) => file.slice(0, -WXML.length))
  for (const owner of owners) {
    // A warning of this compiler (a tag left open, an attribute twice) is an error of WeChat's.
    for (const found of group.addTmpl(owner, files.text(owner + WXML)) ?? []) faults.push(faultOf(owner + WXML, found))
  }
  for (const owner of owners) faults.push(...inlineScriptFaults(group, owner), ...missingImports(files, group, owner))
  return { owners, faults }
}

/**
 * Compiles every WXML with WeChat's own compiler.
 * `shared` is run once per world and leaves { G, R, D } to hand to each package's function, which adds its templates to G.
 * @returns {{ faults: PackageFault[], shared: string, packages: Map<string, string> }}
 */
export function compileTemplates(files) {
  const { TmplGroup } = require('glass-easel-template-compiler')
  const group = new TmplGroup()
  try {
    const { owners, faults } = addAll(files, group)
    if (faults.length > 0) return { faults, shared: '', packages: new Map() }
    const globals = group.exportGlobals()
    const names = TmplGroup.getRuntimeVarList()
    const runtime = [...new Set([...names.split(','), 'D'])].join(',')
    // Which of them there are depends on what the templates use.
    const shared = `(()=>{var G={};var R={};var D;${globals};${group.exportAllScripts()};return {G,R,runtime:{${runtime}}}})()`
    const packages = new Map(
      files.packages.map(({ root }) => {
        const own = owners.filter((owner) => files.packageOf(owner + WXML).root === root)
        const lines = own.map((owner) => `G[${JSON.stringify(owner)}]=${group.getTmplGenObject(owner)};`)
        return [root, `(({G,R,runtime:{${runtime}}})=>{${lines.join('\n')}})`]
      }),
    )
    return { faults, shared, packages }
  } finally {
    group.free()
  }
}
