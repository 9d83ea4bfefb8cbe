import { openedPollId } from './opened-poll-id'

const ID = '018f3c1e-7a55-7c3c-9d6e-0123456789ab'
const ADDRESS = `https://yishi.example.cn/#/packages/poll/pages/result/index?pollId=${ID}`

it('is the one that the page names', () => {
  expect(openedPollId({ pollId: ID, q: 'https://else.where/?pollId=x' })).toBe(ID)
})

it('is read out of a printed code as WeChat hands it over', () => {
  expect(openedPollId({ q: encodeURIComponent(ADDRESS) })).toBe(ID)
  expect(openedPollId({ q: ADDRESS })).toBe(ID)
})

it('is none where a code says nothing of a poll', () => {
  for (const q of ['', '%', 'https://yishi.example.cn/', encodeURIComponent('?pollId=DROP')]) expect(openedPollId({ q })).toBe('')
})
