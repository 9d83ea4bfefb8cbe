/**
 * Components carry the same key in both worlds: the root's key and then, at each level, the how-many-th component its owner created.
 * Both worlds run the same templates on the same data in the same order, so both count alike.
 */
export class TreeKeys {
  #roots = new WeakMap()
  #counts = new WeakMap()
  #places = new WeakMap()
  #byKey = new Map()
  #unkeyed = new Set()

  /** Called for every component of the app at its creation, before its owner may have a key. */
  created(component) {
    const owner = component.ownerShadowRoot?.getHostNode()
    if (owner) {
      const place = this.#counts.get(owner) ?? 0
      this.#counts.set(owner, place + 1)
      this.#places.set(component, { owner, place })
    }
    this.#unkeyed.add(component)
  }

  detached(component) {
    this.#unkeyed.delete(component)
    const key = this.keyOf(component)
    if (key !== undefined) this.#byKey.delete(key)
  }

  /** Names the root of a page (or of its tab bar). */
  nameRoot(component, key) {
    this.#roots.set(component, key)
  }

  keyOf(component) {
    const root = this.#roots.get(component)
    if (root !== undefined) return root
    const place = this.#places.get(component)
    if (!place) return undefined
    const owner = this.keyOf(place.owner)
    return owner === undefined ? undefined : `${owner}/${place.place}`
  }

  find(key) {
    for (const component of this.#unkeyed) {
      const own = this.keyOf(component)
      if (own === undefined) continue
      this.#byKey.set(own, component)
      this.#unkeyed.delete(component)
    }
    return this.#byKey.get(key)
  }
}
