import { OneInTheAir } from './one-in-the-air'

describe('a question that is asked once a second', () => {
  it('waits for the one in the air', () => {
    const turns = new OneInTheAir()
    expect(turns.ask(0)).toBe(1)
    expect(turns.ask(1_000)).toBeUndefined()
    expect(turns.ends(1)).toBe(true)
    expect(turns.ask(2_000)).toBe(2)
  })

  it('does not wait longer than five seconds', () => {
    const turns = new OneInTheAir()
    turns.ask(0)
    expect([turns.hangs(4_999), turns.ask(4_999)]).toEqual([false, undefined])
    expect([turns.hangs(5_000), turns.ask(5_000)]).toEqual([true, 2])
  })

  it('takes an answer that comes late, but not after that of a later question', () => {
    const turns = new OneInTheAir()
    turns.ask(0)
    turns.ask(5_000)
    turns.ask(10_000)
    expect(turns.ends(1)).toBe(true)
    expect(turns.ask(11_000)).toBeUndefined()
    expect(turns.ends(3)).toBe(true)
    expect(turns.ends(2)).toBe(false)
    expect(turns.ask(11_000)).toBe(4)
  })
})
