/** Names that were asked of `wx` and that WeChat does not have either. */
export const namesReadInVain = new Set()
