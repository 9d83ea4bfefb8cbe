import { homeName } from './home-name';
import { maskPhones, phoneDigits } from './phone';

describe('the name of a home', () => {
  it.each([
    [['3', '2', '501']],
    [['3#', '2#', '501室']],
    [['03栋', '02单元', '501']],
    [['３号楼', '２单元', '５０１']],
    [[' 3 号楼 ', '2单元', '501号']],
    [['3幢', '2', '501户']],
  ])('reads %j as 3号楼2单元501', ([building = '', unit = '', room = '']) => {
    expect(homeName(building, unit, room)).toEqual({ buildingName: '3号楼', unitName: '2单元', roomName: '501' });
  });

  it('keeps names that are not numbers, and an empty unit', () => {
    expect(homeName('商业楼', '', '商铺01')).toEqual({ buildingName: '商业楼', unitName: '', roomName: '商铺01' });
    expect(homeName('a座', '东单元', 'b1-2')).toEqual({ buildingName: 'A座', unitName: '东单元', roomName: 'B1-2' });
  });
});

describe('a phone', () => {
  it.each(['19900000001', '199 0000 0001', '199-0000-0001', '+8619900000001', '0086 199 0000 0001', '8619900000001'])(
    '%s is one number',
    (text) => {
      expect(phoneDigits(text)).toBe('19900000001');
    },
  );

  it('is masked wherever it stands, also with gaps', () => {
    expect(maskPhones('王五 199 0000 0001、19900000002')).toBe('王五 199****0001、199****0002');
    expect(maskPhones('3号楼501')).toBe('3号楼501');
  });
});
