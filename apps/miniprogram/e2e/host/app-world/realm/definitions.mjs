/**
 * What the view has to know about a component: its properties, its first data, the names of its methods.
 * Its code stays in the app's world. Underscored fields are the engine's own records; it has no public reader for them.
 */
export function viewDefinition(path, definition, config) {
  const { behavior } = definition
  const data = firstData(behavior)
  const properties = {}
  for (const name of behavior.listProperties()) {
    properties[name] = { type: behavior.getPropertyType(name), optionalTypes: behavior.getPropertyOptionalType(name) ?? undefined, value: data[name] }
    delete data[name]
  }
  const { multipleSlots, dynamicSlots, virtualHost, pureDataPattern } = definition.getComponentOptions()
  return {
    path,
    config,
    properties,
    data,
    methods: methodNames(behavior),
    externalClasses: behavior._$externalClasses ?? [],
    options: { multipleSlots, dynamicSlots, virtualHost },
    pureDataPattern: pureDataPattern?.source,
  }
}

function firstData(behavior) {
  const generated = behavior._$data.map((generate) => generate())
  return JSON.parse(JSON.stringify(Object.assign({}, behavior._$staticData, ...generated)))
}

function methodNames(behavior) {
  const names = []
  for (const name in behavior.getMethods()) names.push(name)
  return names
}
