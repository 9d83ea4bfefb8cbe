import { slateOf } from '@silin/shared'
import { sentVote } from './sent-vote'

const slate = slateOf({ kind: 'budget', budgetFen: 100, options: [{ words: '扶手', costFen: 10 }, { words: '长椅', costFen: 10 }] })

describe('a vote on its way', () => {
  it('is what was marked where it has a name on it', () => {
    expect(sentVote({ secrecy: 'named', slate: null }, { choice: 'reject' })).toEqual({ choice: 'reject' })
  })

  it('is one sign for each question where it has none, as long whatever it says', () => {
    expect(sentVote({ secrecy: 'secret', slate: null }, { choice: 'reject' })).toEqual({ code: '2' })
    expect(sentVote({ secrecy: 'secret', slate }, { choices: { B: 'approve' } })).toEqual({ code: '01' })
    expect(sentVote({ secrecy: 'secret', slate }, { choices: {} })).toEqual({ code: '00' })
  })
})
