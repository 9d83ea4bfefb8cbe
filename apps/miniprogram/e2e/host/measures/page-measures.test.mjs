import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PageMeasures } from './page-measures.mjs'

const KB = 1024
const page = () => {
  const one = new PageMeasures('pages/room')
  one.opened(0)
  return one
}
const send = (one, { at, bytes, id = at, names = ['root.cn'] }) => one.setData({ id, bytes, names, unused: new Map(), at })

/** The heaviest action of a page to which this crosses, in KB, at these instants; `tap` is something a person does. */
function heaviest(story) {
  const one = page()
  for (const [at, what] of story) {
    if (what === 'tap') one.event(100)
    else send(one, { at, bytes: what * KB })
  }
  return one.summary().interactionLargest / KB
}

test('what one action sends is all that follows it without a pause', () => {
  assert.equal(heaviest([[0, 3], [400, 2], [1300, 1]]), 6)
})

test('it ends with the next one, and with a pause', () => {
  assert.equal(heaviest([[0, 3], [100, 'tap'], [200, 4]]), 4)
  assert.equal(heaviest([[0, 3], [1001, 4]]), 4)
})

test('it is not what others do on a page that never pauses', () => {
  assert.equal(heaviest([[0, 3], [900, 3], [1800, 3], [2100, 4], [3000, 3]]), 9)
})

test('of the heaviest it is told what was sent, and when', () => {
  const one = page()
  send(one, { at: 0, bytes: 10 })
  one.event(1)
  send(one, { at: 50, bytes: 20, names: ['b'] })
  send(one, { at: 90, bytes: 20, names: ['c'] })
  assert.deepEqual(one.summary().findings, [
    { kind: 'interactionLargest', element: '1 +0 ms', bytes: 20, names: ['b'] },
    { kind: 'interactionLargest', element: '1 +40 ms', bytes: 20, names: ['c'] },
  ])
})
