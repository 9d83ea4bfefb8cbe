function kindOf(value) {
  if (value === null) return 'Null'
  if (value === undefined) return 'Undefined'
  const text = Object.prototype.toString.call(value)
  return text.slice(8, -1)
}

const EXPECTED = { string: 'String', number: 'Number', boolean: 'Boolean', array: 'Array', object: 'Object', function: 'Function' }

function fits(value, type) {
  if (type === 'any') return true
  return kindOf(value) === EXPECTED[type]
}

/** What is wrong with the options of a call, in WeChat's words, or undefined. */
export function parameterProblem(params = {}, options = {}) {
  for (const [name, spec] of Object.entries(params)) {
    const required = spec.endsWith('!')
    const type = required ? spec.slice(0, -1) : spec
    const value = options[name]
    if (value === undefined ? required : value !== null && !fits(value, type)) {
      return `parameter error: parameter.${name} should be ${EXPECTED[type]} instead of ${kindOf(value)};`
    }
  }
  return undefined
}
