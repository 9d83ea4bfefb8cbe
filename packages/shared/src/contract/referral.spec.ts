import { officesWith, REFERRAL_OFFICES } from './referral';

describe('where a matter may be passed on to', () => {
  it('has a number to call for every office', () => {
    for (const { name, phone } of officesWith([])) {
      expect(name.length).toBeGreaterThan(1);
      expect(phone).toMatch(/^\d[\d-]{2,19}$/);
    }
  });

  it('puts the community’s own names and numbers in, and keeps the order of the catalogue', () => {
    const offices = officesWith([{ code: 'heat', name: '东城热力', phone: '0546-7000099' }]);
    expect(offices.map(({ code }) => code)).toEqual(Object.keys(REFERRAL_OFFICES));
    expect(offices.find(({ code }) => code === 'heat')).toEqual({ code: 'heat', name: '东城热力', phone: '0546-7000099' });
    expect(offices.find(({ code }) => code === 'power')?.phone).toBe('95598');
  });

  it('knows nothing of an office that is not in the catalogue', () => {
    expect(officesWith([{ code: 'toString', name: 'x', phone: '1' }])).toEqual(officesWith([]));
  });
});
