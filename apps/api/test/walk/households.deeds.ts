import { post, type Deed } from './deed';

const HOME = { by: ['resident', 'representative'], table: 'home', among: 'SELECT homeId AS id FROM home' } as const;

/** Families say who stands for them, and change their mind. */
export const HOUSEHOLD_DEEDS: readonly Deed[] = [
  {
    ...HOME,
    name: 'stand for a home',
    weight: 2,
    do: post(
      (id) => `/homes/${id}/delegate`,
      async ({ test }, _, id) => {
        const [now] = await test.db.query<{ delegateId: string }[]>('SELECT delegateId FROM household_delegate WHERE homeNow = ?', [id]);
        return { ofAge: true, replaces: now?.delegateId ?? null };
      },
    ),
  },
  { ...HOME, name: 'stand down', weight: 1, do: ({ crowd }, walker, id) => crowd.as(walker, 'DELETE', `/homes/${id}/delegate`) },
];
