import { handle } from './channel.mjs'
import { listeners } from './wx/listeners.mjs'

/** Asks the app's own privacy dialog, when it has one. Resolves with the person's decision, or { listener: false }. */
export function servePrivacy() {
  handle('privacy.ask', ({ referrer }) => {
    const listener = listeners.last('NeedPrivacyAuthorization')
    if (!listener) return { listener: false }
    return new Promise((resolve) => {
      const decide = ({ event, buttonId } = {}) => {
        // Telling that the dialog is on the screen does not decide anything.
        if (event !== 'exposureAuthorization') resolve({ listener: true, event, buttonId })
      }
      listener(decide, { referrer })
    })
  })
}
