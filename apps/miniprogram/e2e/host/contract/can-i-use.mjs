import { COMPONENTS } from './components.mjs'
import { APIS } from './index.mjs'

const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function apiCan(api, part, detail) {
  if (part === undefined) return true
  if (part === 'object') return detail === undefined ? api.params !== undefined : detail in (api.params ?? {})
  if (part === 'return' || part === 'success' || part === 'callback') return detail === undefined || (api.returns ?? []).includes(detail)
  return (api.task ?? api.returns ?? []).includes(part)
}

function componentCan(component, attribute, value) {
  if (attribute === undefined) return true
  const known = [attribute, kebab(attribute)].find((name) => component.attributes.includes(name))
  if (!known) return false
  return value === undefined || (component.values?.[known] ?? []).includes(value)
}

/** Whether this host has an API, a parameter, a component, an attribute or one of its values: 'request.object.timeout', 'button.open-type.share'. */
export function canIUse(schema) {
  const [name, part, detail] = String(schema).split('.')
  if (Object.hasOwn(APIS, name)) return apiCan(APIS[name], part, detail)
  if (Object.hasOwn(COMPONENTS, kebab(name))) return componentCan(COMPONENTS[kebab(name)], part, detail)
  return false
}
