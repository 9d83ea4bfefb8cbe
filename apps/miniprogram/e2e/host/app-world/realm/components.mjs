import { host } from './channel.mjs'
import { viewDefinition } from './definitions.mjs'
import { engine } from './tree.mjs'
import { requireFile } from './modules.mjs'

/** path → what the view needs of it */
const definitions = new Map()
/** path → paths in its usingComponents */
const uses = new Map()
let registering

/** Page, Component and Behavior as the app's files see them: they belong to the file that is being run. */
export function constructors() {
  return {
    Page: (options) => void own('Page')(options),
    Component: (options) => void own('Component')(listsMended(options)),
    Behavior: (options) => engine().space.componentEnv('', ({ Behavior }) => Behavior(options)),
  }
}

/** WeChat overlooks lists that are none; frameworks leave {} there. */
function listsMended(options) {
  const mended = { ...options }
  for (const name of ['behaviors', 'externalClasses']) if (mended[name] !== undefined && !Array.isArray(mended[name])) mended[name] = []
  return mended
}

function own(kind) {
  if (registering === undefined) throw new Error(`${kind}() was called outside of a page’s or component’s own file`)
  return (options) => engine().space.componentEnv(registering, (environment) => environment[kind](options))
}

/** Runs a page's or component's file once, the components it uses first. */
export function loadComponent(path) {
  if (uses.has(path)) return
  const { config, scope } = host().describe(path)
  const used = Object.values(config.usingComponents).map((target) => target.slice(1))
  uses.set(path, used)
  engine().describe(path, config, scope)
  used.forEach(loadComponent)
  const before = registering
  registering = path
  try {
    requireFile(`${path}.js`)
  } catch (reason) {
    uses.delete(path)
    throw reason
  } finally {
    registering = before
  }
  const definition = engine().space.getComponentSpace().getComponentByUrlWithoutDefault(path, '')
  if (!definition) throw new Error(`${path}.js calls neither Page() nor Component()`)
  definition.prepare()
  definitions.set(path, viewDefinition(path, definition, config))
}

/** Everything the view needs to draw this component, dependencies first. */
export function definitionsFor(path, collected = new Map()) {
  if (collected.has(path)) return collected
  collected.set(path, undefined)
  for (const used of uses.get(path)) definitionsFor(used, collected)
  collected.delete(path)
  return collected.set(path, definitions.get(path))
}
