import { namesReadIn } from '../measures/unused-data.mjs'
import { PackageFaults } from './fault.mjs'
import { PackageFiles } from './package-files.mjs'
import { componentPath, packageFaults } from './package-rules.mjs'
import { Styles } from './styles.mjs'
import { compileTemplates } from './templates.mjs'

/** What a style isolation hides behind the scope of its component. */
const SCOPED = new Set(['isolated', 'apply-shared', 'page-isolated', 'page-apply-shared'])

/** The mini-program, checked and compiled. Construction fails with every fault found. */
export class CompiledApp {
  constructor(dist) {
    const files = new PackageFiles(dist)
    const styles = new Styles(files)
    const templates = compileTemplates(files)
    const faults = [...packageFaults(files), ...templates.faults, ...styles.faults]
    if (faults.length > 0) throw new PackageFaults(faults)
    this.files = files
    this.templates = templates
    this.styles = styles
    this.descriptions = this.#describeAll()
    this.namesRead = this.#namesRead()
  }

  #namesRead() {
    const read = (ending, isScript) => this.files.withEnding(ending).flatMap((file) => namesReadIn(this.files.text(file), isScript))
    return new Set([...read('.wxml', false), ...read('.wxs', true)])
  }

  /** What each page and component has to be described by in the app's world: its JSON and its scope. */
  #describeAll() {
    const owners = this.files.withEnding('.wxml').map((file) => file.slice(0, -'.wxml'.length))
    return Object.fromEntries(owners.map((owner) => [owner, { config: this.configOf(owner), scope: this.scopeOf(owner) }]))
  }

  get config() {
    return this.files.app
  }

  /** The JSON beside a page or component, with usingComponents as paths from the root. */
  configOf(owner) {
    const own = this.files.json(`${owner}.json`) ?? {}
    const fromApp = Object.entries(this.config.usingComponents ?? {}).map(([name, target]) => [name, `/${componentPath('app', target)}`])
    const fromOwn = Object.entries(own.usingComponents ?? {}).map(([name, target]) => [name, `/${componentPath(owner, target)}`])
    return { ...own, usingComponents: Object.fromEntries([...fromApp, ...fromOwn]) }
  }

  /** A name that is safe in a class and the same in both worlds. */
  scopeOf(owner) {
    return owner.replace(/[^A-Za-z0-9]/g, '-')
  }

  #isScoped(owner) {
    const { component, styleIsolation } = this.configOf(owner)
    return styleIsolation ? SCOPED.has(styleIsolation) : Boolean(component)
  }

  styleOf(owner) {
    return this.#isScoped(owner) ? this.styles.ofComponent(owner, this.scopeOf(owner)) : this.styles.ofPage(owner)
  }

  get appStyle() {
    return this.styles.ofPage('app')
  }
}
