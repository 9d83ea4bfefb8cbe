import type { TaskState } from '@silin/shared';

/** In the carrier's hands; delivered work waits for residents and is not late. */
export const CARRIED_STATES = ['assigned', 'disputed', 'in_progress'] as const satisfies readonly TaskState[];
/** Not ended yet. */
export const OPEN_TASK_STATES = [...CARRIED_STATES, 'delivered'] as const satisfies readonly TaskState[];

export const isCarried = ({ state }: Readonly<{ state: TaskState }>) => (CARRIED_STATES as readonly string[]).includes(state);
