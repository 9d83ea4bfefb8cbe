/** One line of minutes: what somebody said or a result stands further in. */
export type MinutesLine = Readonly<{ text: string; inner: boolean }>
export type MinutesSection = Readonly<{ title: string; lines: readonly MinutesLine[] }>
export type MinutesParts = Readonly<{ heading: string; title: string; facts: readonly Readonly<{ name: string; words: string }>[]; sections: readonly MinutesSection[] }>

const INDENT = '\u3000'
/** 「时间：…」, and 「更正（11月30日，第 2 版）：…」 with what stands further in below it. */
const NAMED = /^\u3000?([^：]{2,5}|更正（[^）]+）)：(.+)$/

const lineOf = (line: string): MinutesLine => ({ text: line.startsWith(INDENT) ? line.slice(INDENT.length) : line, inner: line.startsWith(INDENT) })

/** Sets the text of minutes out: its head as facts, then one section for each matter. Not a word is added or left out. */
export function minutesParts(text: string): MinutesParts {
  const [head = '', ...blocks] = text.split(/\n{2,}/)
  const [heading = '', title = '', ...rest] = head.split('\n')
  const facts = rest.map((line) => {
    const named = NAMED.exec(line)
    return { name: named?.[1] ?? '', words: named?.[2] ?? line }
  })
  const sections = blocks.map((block) => {
    const [first = '', ...lines] = block.split('\n')
    return { title: first, lines: lines.map(lineOf) }
  })
  return { heading, title, facts, sections }
}
