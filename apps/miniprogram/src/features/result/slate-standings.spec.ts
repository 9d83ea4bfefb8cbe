import { slateOf, type SlateOutcome } from '@silin/shared'
import { standingsOf } from './slate-standings'

const line = (option: string, heads: number, passed = true) => ({ option, valid: true, passed, criteria: [], flags: [], joined: null, choices: { approve: { heads, areaCm2: heads }, reject: { heads: 0, areaCm2: 0 }, abstain: { heads: 0, areaCm2: 0 } } })
const SEATS = slateOf({ kind: 'seats', seats: 2, options: ['王秀英', '李建国', '赵敏', '周强'].map((words) => ({ words })) })
const PROJECTS = slateOf({ kind: 'budget', budgetFen: 1000, options: [{ words: '扶手', costFen: 700 }, { words: '长椅', costFen: 300 }, { words: '路灯', costFen: 800 }] })
const states = (slate: typeof SEATS, lines: ReturnType<typeof line>[], outcome: SlateOutcome) => standingsOf(slate, { lines, outcome }).map(({ words, state }) => `${words} ${state}`)

describe('how several things ended', () => {
  it('stands with the most approved first', () => {
    const outcome = { kind: 'seats', elected: ['C', 'A'], runOff: null, vacancies: 0 } as const
    expect(states(SEATS, [line('A', 7), line('B', 6), line('C', 9), line('D', 2, false)], outcome)).toEqual(['赵敏 chosen', '王秀英 chosen', '李建国 beaten', '周强 below'])
  })

  it('says who is voted on again', () => {
    const outcome = { kind: 'seats', elected: ['C'], runOff: { options: ['A', 'B'], seats: 1 }, vacancies: 0 } as const
    expect(states(SEATS, [line('A', 7), line('B', 7), line('C', 9), line('D', 2, false)], outcome)).toEqual(['赵敏 chosen', '王秀英 level', '李建国 level', '周强 below'])
  })

  it('stands in the order of the lot where some are level', () => {
    const outcome = { kind: 'budget', taken: ['C', 'B'], left: [], spentFen: 1100, lots: [{ approvals: 2, order: ['C', 'A'] }] } as const
    expect(states(PROJECTS, [line('A', 2), line('B', 1), line('C', 2)], outcome)).toEqual(['路灯 chosen', '扶手 no_room', '长椅 chosen'])
  })

  it('tells a project nobody wanted from one that was too dear', () => {
    const outcome = { kind: 'budget', taken: ['A'], left: [{ project: 'C', remainingFen: 300 }], spentFen: 700, lots: [] } as const
    expect(states(PROJECTS, [line('A', 7), line('B', 0), line('C', 3)], outcome)).toEqual(['扶手 chosen', '路灯 no_room', '长椅 below'])
  })
})
