import { randomUUID } from 'node:crypto';
import { type Bodies } from './bodies';

export const POLLS_BODIES: Bodies = {
  'POST /polls/:pollId/ballots': () => ({ requestKey: randomUUID(), choice: 'approve' }),
  'POST /polls/:pollId/ballots/by-hand': (ids) => ({
    requestKey: randomUUID(),
    choice: 'approve',
    personId: ids('personId'),
    witnessPersonId: ids('witnessId'),
  }),
  'POST /polls/:pollId/resolution': () => ({ text: '坡道三天内改好。' }),
};
