import { dayOf, addDays } from '@silin/shared';
import type { Answer } from '../support/calling';
import type { TestApp } from '../support/test-app';
import type { Crowd, Part, Walker } from './crowd';
import type { Dice } from './dice';

export type Ground = Readonly<{ test: TestApp; crowd: Crowd; dice: Dice; photos: Photos }>;
/** Fresh pictures of this walker's own. */
export type Photos = (walker: Walker, count: number) => Promise<string[]>;

/** One thing that can be done to one thing. */
export type Deed = Readonly<{
  name: string;
  /** How often it is tried beside the others. */
  weight: number;
  /** Whose it is to do. */
  by: readonly Part[];
  /** SQL that finds the ids (as `id`) of things for which this is the time. */
  among: string;
  /** The table in which every such thing stands, for whoever comes at the wrong time. */
  table: string;
  do: (ground: Ground, walker: Walker, id: string) => Promise<Answer>;
}>;

export const post =
  (path: (id: string) => string, body: (ground: Ground, walker: Walker, id: string) => unknown = () => ({})): Deed['do'] =>
  async (ground, walker, id) =>
    ground.crowd.as(walker, 'POST', path(id), await body(ground, walker, id));

export const inDays = ({ test }: Ground, days: number) => addDays(dayOf(test.clock.now()), days);

export const REASON = () => ({ reason: '情况有变，写明理由' });
