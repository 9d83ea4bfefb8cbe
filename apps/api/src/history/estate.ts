import type { Staff } from './place';
import type { Carrier } from './verbs/works';

export const LIUYUAN_STAFF: Staff = {
  secretary: 'secretary',
  committee: 'committee',
  gridWorker: 'grid-worker',
  supervision: 'lin-xiaodong',
};
export const STREET = 'street';
export const STREET_OFFICE: Carrier = { name: '柳园街道', by: STREET };

export const PROPERTY: Carrier = { name: '顺安物业', by: 'property' };
export const OWNERS_COMMITTEE: Carrier = { name: '柳园小区业主委员会', by: 'he-wei' };
export const SCHOOL: Carrier = { name: '柳园小学', by: 'school' };
