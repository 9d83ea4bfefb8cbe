import { namesReadInVain } from './wx/missing.mjs'

const BROWSER_ONLY =
  /^(?:document|window|self|frames|parent|top|navigator|location|history|screen|localStorage|sessionStorage|fetch|XMLHttpRequest|WebSocket|Image|Event|CustomEvent|HTMLElement|Element|Node|MutationObserver|requestAnimationFrame|alert|URL|URLSearchParams|FormData|Blob|File|FileReader|performance|crypto|process|Buffer|structuredClone|queueMicrotask|TextEncoder|TextDecoder|Intl)$/

function explained(message) {
  const undefinedName = /^(\w+) is not defined$/.exec(message)?.[1]
  if (undefinedName && BROWSER_ONLY.test(undefinedName)) return `${message}: app code in WeChat runs without a browser (no ${undefinedName})`
  const missing = /\.(\w+) is not a function/.exec(message)?.[1]
  if (missing && namesReadInVain.has(missing)) return `${message}: WeChat has no wx.${missing}`
  return message
}

/** An Error as a message can carry it. Errors of the engine and of the app come from the same realm. */
export function described(reason) {
  const message = reason instanceof Error ? reason.message : (reason?.errMsg ?? reason?.message ?? String(reason))
  return { message: explained(String(message)), stack: String(reason?.stack ?? '') }
}
