/** A UUID v4 for one draft: sent again after a lost answer, it stays one matter, one vote. Not a secret, so Math.random will do. */
export function newRequestKey(): string {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) => {
    const digit = Math.floor(Math.random() * 16)
    return (place === 'x' ? digit : (digit & 3) | 8).toString(16)
  })
}
