import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { PackageFault } from './fault.mjs'

/**
 * @typedef {{ root: string, name: string, files: Map<string, number>, bytes: number, independent: boolean }} Package
 *   root is '' for the main package; files maps a path inside dist to its bytes.
 */

function filesUnder(folder, inside = '') {
  return readdirSync(path.join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(inside, entry.name)
    return entry.isDirectory() ? filesUnder(folder, file) : [file]
  })
}

/** The built mini-program as WeChat sees it: one main package and its sub-packages. */
export class PackageFiles {
  constructor(dist) {
    this.dist = path.resolve(dist)
    this.app = this.json('app.json')
    if (!this.app) throw new PackageFault('no app.json: this is not a built mini-program', { file: this.dist })
    this.packages = this.#split(filesUnder(this.dist))
  }

  #split(files) {
    const declared = [...(this.app.subPackages ?? []), ...(this.app.subpackages ?? [])]
    const packages = ['', ...declared.map((one) => one.root.replace(/^\/|\/$/g, ''))].map((root) => ({
      root,
      name: root || 'main',
      files: new Map(),
      bytes: 0,
      independent: declared.some((one) => one.independent && one.root.replace(/^\/|\/$/g, '') === root),
    }))
    for (const file of files) {
      const owner = packages.find((one) => one.root && file.startsWith(`${one.root}/`)) ?? packages[0]
      const { size } = statSync(path.join(this.dist, file))
      owner.files.set(file, size)
      owner.bytes += size
    }
    return packages
  }

  /** @returns {Package} */
  packageOf(file) {
    return this.packages.find((one) => one.root && file.startsWith(`${one.root}/`)) ?? this.packages[0]
  }

  has(file) {
    return this.packageOf(file).files.has(file)
  }

  text(file) {
    return readFileSync(path.join(this.dist, file), 'utf8')
  }

  /** A JSON file's content, or undefined when there is none. */
  json(file) {
    let text
    try {
      text = this.text(file)
    } catch {
      return undefined
    }
    try {
      return JSON.parse(text)
    } catch (reason) {
      throw new PackageFault(`not JSON: ${reason.message}`, { file })
    }
  }

  /** Every file with this ending, e.g. '.wxml'. */
  withEnding(ending) {
    return this.packages.flatMap((one) => [...one.files.keys()].filter((file) => file.endsWith(ending)))
  }

  /** Page paths in the order of app.json: the main package's first. */
  get pages() {
    const inPackages = [...(this.app.subPackages ?? []), ...(this.app.subpackages ?? [])].flatMap((one) =>
      one.pages.map((page) => `${one.root.replace(/^\/|\/$/g, '')}/${page}`),
    )
    return [...this.app.pages, ...inPackages]
  }
}
