import * as glassEasel from 'glass-easel'
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter'

/**
 * WeChat's component engine for one world.
 * Both worlds set it up alike and differ in the backend, the built-in components and what a component may run.
 */
export class Engine {
  #templates

  constructor({ backend, templates, builtIns, onCreated, onDetached }) {
    this.environment = new MiniProgramEnv()
    this.space = this.environment.createCodeSpace('', true)
    this.backend = this.environment.associateBackend(backend)
    this.#templates = templates
    for (const [tag, definition] of builtIns) this.space.getComponentSpace().setGlobalUsingComponent(tag, definition)
    this.space.setOverallBehavior(this.#watching(onCreated, onDetached))
  }

  #watching(onCreated, onDetached) {
    return this.space.getComponentSpace().defineBehavior({
      lifetimes: {
        created() {
          onCreated(this)
        },
        detached() {
          onDetached(this)
        },
      },
    })
  }

  /** Adds a package's templates; `add` is the compiled function of the package. */
  addTemplates(add) {
    add(this.#templates)
  }

  /** Tells the engine about a component before its code is run. `config` is its JSON with absolute paths. */
  describe(path, config, scope, styleSheet) {
    this.space.addComponentStaticConfig(path, config)
    const content = this.#templates.G[path]
    if (content) this.space.addCompiledTemplate(path, { groupList: this.#templates.G, content })
    this.space.addStyleSheet(path, styleSheet, scope)
  }

  createRoot(tag, path) {
    return this.backend.createRoot(tag, this.space, path)
  }
}

/** Errors and warnings of the engine go to `report(error, where)`; warnings about unknown attributes are WeChat's silence too. */
export function listenToEngine(report) {
  glassEasel.globalOptions.throwGlobalError = false
  glassEasel.addGlobalErrorListener((error, method, component) => {
    report(error, [method, typeof component === 'string' ? component : component?.is].filter(Boolean).join(' of '))
    return false
  })
  glassEasel.addGlobalWarningListener(() => false)
}
