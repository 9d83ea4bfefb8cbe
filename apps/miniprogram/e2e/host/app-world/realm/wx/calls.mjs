import { parameterProblem } from '../../../contract/parameters.mjs'
import { reportException } from '../faults.mjs'

/** What an asynchronous API hands to fail(): its text opens with the API's name. */
export function failure(name, reason) {
  const { message, ...facts } = reason instanceof Error ? { message: reason.message } : (reason ?? {})
  return { ...facts, errMsg: `${name}:fail ${message}` }
}

function called(callback, result, name) {
  if (typeof callback !== 'function') return
  try {
    callback(result)
  } catch (reason) {
    reportException(reason, `callback of wx.${name}`)
  }
}

/** Tells success or fail, and then complete. */
export function tell(name, options, promise) {
  promise.then(
    (result) => {
      called(options.success, result, name)
      called(options.complete, result, name)
    },
    (reason) => {
      called(options.fail, reason, name)
      called(options.complete, reason, name)
    },
  )
}

const hasCallback = ({ success, fail, complete }) => [success, fail, complete].some((one) => typeof one === 'function')

async function outcome(name, spec, options, run) {
  const problem = parameterProblem(spec.params, options)
  if (problem) throw failure(name, { message: problem })
  try {
    return { errMsg: `${name}:ok`, ...(await run(options)) }
  } catch (reason) {
    throw failure(name, reason)
  }
}

/** An API with success, fail and complete, or a promise when none of them is given. */
export function asynchronous(name, spec, run) {
  return (given) => {
    const options = given ?? {}
    const promise = outcome(name, spec, options, run)
    if (!hasCallback(options)) return promise
    tell(name, options, promise)
    return undefined
  }
}

export { outcome }
