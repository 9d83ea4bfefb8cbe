import { TreeKeys } from '../../engine/tree-keys.mjs'

/** The names of the components of the app, the same in the view. */
export const keys = new TreeKeys()
