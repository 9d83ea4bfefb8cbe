import type { EntityManager } from 'typeorm';
import {
  DEMAND_WORDS,
  ISSUE_STAGE,
  LIFECYCLES,
  MEETING_WORDS,
  POLL_WORDS,
  QUESTION_WORDS,
  RESOLUTION_WORDS,
  TALK_WORDS,
  TASK_WORDS,
  type Aggregate,
} from '@silin/shared';

export type StateFigure = Readonly<{ aggregate: Aggregate; state: string; words: string; count: number }>;

const NAMES: Readonly<Record<Aggregate, string>> = {
  issue: '议题',
  meeting: '会议',
  question: '会上的问题',
  talk: '约书记',
  demand: '要求开会',
  poll: '表决',
  resolution: '协商意见',
  task: '任务',
};
const WORDS: Readonly<Record<Exclude<Aggregate, 'issue'>, Readonly<Record<string, string>>>> = {
  meeting: MEETING_WORDS,
  question: QUESTION_WORDS,
  talk: TALK_WORDS,
  demand: DEMAND_WORDS,
  poll: POLL_WORDS,
  resolution: RESOLUTION_WORDS,
  task: TASK_WORDS,
};
const wordsOf = (aggregate: Aggregate, state: string): string =>
  aggregate === 'issue' ? ISSUE_STAGE[state as keyof typeof ISSUE_STAGE].words : (WORDS[aggregate][state] ?? state);

/** How many stand in each state, in the order of the lifecycles; states in which nothing stands are counted as none. */
export async function stateFigures(em: EntityManager): Promise<StateFigure[]> {
  const figures: StateFigure[] = [];
  for (const aggregate of Object.keys(LIFECYCLES) as Aggregate[]) {
    const rows = await em.query<{ state: string; things: string }[]>(`SELECT state, COUNT(*) AS things FROM ${aggregate} GROUP BY state`);
    const counts = new Map(rows.map(({ state, things }) => [state, Number(things)]));
    for (const state of Object.keys(LIFECYCLES[aggregate].table))
      figures.push({ aggregate, state, words: wordsOf(aggregate, state), count: counts.get(state) ?? 0 });
  }
  return figures;
}

/** One line for each state in which something stands. */
export const linesOf = (figures: readonly StateFigure[]): string[] =>
  figures.filter(({ count }) => count > 0).map(({ aggregate, words, count }) => `${NAMES[aggregate]} · ${words} · ${count}`);
