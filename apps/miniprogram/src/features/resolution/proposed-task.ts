const AGREED = /(?:协商意见|一致意见|决定)[:：]\s*(?:同意|赞成)?([^。；;\n]+)/

/** What is to be done, out of the text of the 协商意见; the matter's title where the text does not say. */
export function proposedTask(text: string, issueTitle: string, max: number): string {
  const said = AGREED.exec(text)?.[1]?.trim()
  return Array.from(said ? said : issueTitle).slice(0, max).join('')
}
