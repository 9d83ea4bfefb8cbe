import type { Staff } from './place';
import type { Carrier } from './verbs/works';

export const LIUWAN_STAFF: Staff = {
  secretary: 'liuwan-secretary',
  committee: 'liuwan-committee',
  gridWorker: 'liuwan-grid-worker',
  supervision: 'liuwan-supervision',
};
export const COOPERATIVE: Carrier = { name: '柳湾村股份经济合作社', by: 'liuwan-cooperative' };
