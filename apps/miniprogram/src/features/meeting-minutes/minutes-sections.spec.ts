import { minutesParts } from './minutes-sections'

const TEXT = [
  '四邻议事会纪要', '坡道和停车', '时间：11月24日（星期二）19:02—20:15', '到会：应到 46 人，实到 38 人（居民 30）',
  '', '一、3号楼门口坡道怎么改（2026-031）', '谈的要点：', '\u3000顺安物业：现在太陡，改缓要往外多伸 3 米。', '结果：谈成了',
  '', '二、东门晚上限时停车（2026-028）', '结果：没有定下来，下回再谈。原因：要再问问没到的邻居',
].join('\n')

describe('minutes, set out', () => {
  const parts = minutesParts(TEXT)

  it('takes the head apart into facts', () => {
    expect(parts.heading).toBe('四邻议事会纪要')
    expect(parts.title).toBe('坡道和停车')
    expect(parts.facts[1]).toEqual({ name: '到会', words: '应到 46 人，实到 38 人（居民 30）' })
  })

  it('gives each matter a section and keeps what was said under it', () => {
    expect(parts.sections.map(({ title }) => title)).toEqual(['一、3号楼门口坡道怎么改（2026-031）', '二、东门晚上限时停车（2026-028）'])
    expect(parts.sections[0]?.lines[1]).toEqual({ text: '顺安物业：现在太陡，改缓要往外多伸 3 米。', inner: true })
  })

  it('puts a correction where it belongs: under its matter, or among the facts of the head', () => {
    const [head = '', ...rest] = TEXT.split('\n\n')
    const corrected = [`${head}\n更正（11月30日，第 2 版）：到会 39 人\n\u3000更正的原因：漏了一位`, ...rest].join('\n\n')
    expect(minutesParts(corrected).facts.slice(-2)).toEqual([{ name: '更正（11月30日，第 2 版）', words: '到会 39 人' }, { name: '更正的原因', words: '漏了一位' }])
    expect(minutesParts(corrected).sections).toEqual(parts.sections)
  })

  it('loses nothing of a text that is laid out otherwise', () => {
    expect(minutesParts('只有一行')).toEqual({ heading: '只有一行', title: '', facts: [], sections: [] })
    expect(minutesParts('纪要\n题目\n没有名字的一行').facts).toEqual([{ name: '', words: '没有名字的一行' }])
  })
})
