import { liftRefusalOf, recusalWords, type LiftRefusal, type RecusalSource } from './recusal';

describe('taking a recusal back', () => {
  it.each<[RecusalSource, RecusalSource, boolean, LiftRefusal | null]>([
    ['self', 'self', false, null],
    ['host', 'host', false, null],
    ['self', 'host', false, 'by_other'],
    ['host', 'self', false, 'by_other'],
    ['self', 'self', true, 'vote_begun'],
    ['host', 'self', true, 'vote_begun'],
  ])('said by %s, asked by %s, vote begun %s: %s', (by, reader, begun, refusal) => {
    expect(liftRefusalOf(by, reader, begun)).toBe(refusal);
  });

  it('is told who said it', () => {
    expect(recusalWords({ who: '9号楼居民', bySelf: true, reason: '租客是我家亲戚' })).toBe('9号楼居民（本人提出）：租客是我家亲戚');
    expect(recusalWords({ who: '顺安物业', bySelf: false, reason: '要签合同的是本公司' })).toBe('顺安物业：要签合同的是本公司');
  });
});
