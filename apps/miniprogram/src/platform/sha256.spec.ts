import { createHash } from 'node:crypto'
import { sha256 } from './sha256'

describe('the digest that the phone computes', () => {
  it.each(['', 'abc', '四邻议事', '["A-1-101",1,901200,null]\n', '😀 柳园 %41 + ~', 'x'.repeat(1_000)])('is that of everybody else: %j', (text) => {
    expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
  })
})
