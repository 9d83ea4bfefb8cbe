import fc from 'fast-check';
import { proposedQuestion } from './proposed-question';

describe('the question proposed to owners', () => {
  it.each([
    ['用维修资金给 12 栋楼换屋面防水', '是否同意用维修资金给 12 栋楼换屋面防水？'],
    ['7号楼屋面漏水，想用维修资金重做防水', '是否同意用维修资金重做防水？'],
    ['5号楼想换带人脸识别的单元门', '是否同意5号楼换带人脸识别的单元门？'],
    ['管理规约里想写上文明养犬', '是否同意管理规约里写上文明养犬？'],
    ['南门能不能装一个快递柜？', '是否同意南门装一个快递柜？'],
    ['换好单元门。', '是否同意换好单元门？'],
  ])('is what 「%s」 wishes', (title, question) => {
    expect(proposedQuestion(title)).toBe(question);
  });

  it.each(['楼顶漏雨', '8号楼两部电梯用了十八年，想换新的', '地面车位怎么分，想请业主一起定', '想'])('names the matter where 「%s」 says no deed of its own', (title) => {
    expect(proposedQuestion(title)).toBe(`是否同意办「${title}」这件事？`);
  });

  it('is one question, whatever the title', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 40 }), (title) => {
      expect(proposedQuestion(title)).toMatch(/^是否同意[\s\S]*？$/);
    }));
  });
});
