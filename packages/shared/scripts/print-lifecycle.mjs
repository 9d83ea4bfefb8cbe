import { built, publish, table } from './generated-page.mjs';

const shared = built();
const { EVENT_WORDS, ISSUE_STAGE, LIFECYCLES, NEED_WORDS, PARTY_WORDS, STAGES } = shared;
const TITLES = { issue: '议题', meeting: '会议', question: '会上的问题', talk: '约书记', demand: '要求开会', poll: '表决', resolution: '协商意见 / 决议', task: '任务' };
const STATE_WORDS = {
  issue: Object.fromEntries(Object.entries(ISSUE_STAGE).map(([state, { words }]) => [state, words])),
  meeting: shared.MEETING_WORDS,
  question: shared.QUESTION_WORDS,
  talk: shared.TALK_WORDS,
  demand: shared.DEMAND_WORDS,
  poll: shared.POLL_WORDS,
  resolution: shared.RESOLUTION_WORDS,
  task: shared.TASK_WORDS,
};
const SHOWN = { public: 'everyone', private: 'author and handlers', none: '—' };

const people = (parties = []) => parties.map((party) => PARTY_WORDS[party]).join('、') || '—';
const edgesOf = ({ table: states }) =>
  Object.entries(states).flatMap(([from, edges]) => Object.entries(edges).map(([action, edge]) => ({ from, action, ...edge })));

function diagram(aggregate, life) {
  const states = Object.keys(life.table);
  const named = states.map((state) => `  state "${STATE_WORDS[aggregate][state]}" as ${state}`);
  const arrows = edgesOf(life).map(({ from, action, to }) => `  ${from} --> ${to} : ${EVENT_WORDS[shared.eventName(aggregate, action, from)].title}`);
  const ends = states.filter((state) => Object.keys(life.table[state]).length === 0).map((state) => `  ${state} --> [*]`);
  return ['```mermaid', 'stateDiagram-v2', ...named, `  [*] --> ${life.start}`, ...arrows, ...ends, '```'].join('\n');
}

function edges(aggregate, life) {
  const rows = edgesOf(life).map(({ from, action, to, by, barred, needs = [] }) => {
    const { title, timeline } = EVENT_WORDS[shared.eventName(aggregate, action, from)];
    const asked = needs.map((need) => `${NEED_WORDS[need]} \`${need}\``).join('、') || '—';
    return [`\`${from}\``, `\`${action}\` ${title}`, `\`${to}\``, people(by), people(barred), asked, SHOWN[timeline]];
  });
  return table(['from', 'action', 'to', 'by', 'never by', 'needs', 'on the timeline of'], rows);
}

function states(aggregate, life) {
  const rows = Object.keys(life.table).map((state) => [`\`${state}\``, STATE_WORDS[aggregate][state]]);
  return table(['state', 'read as'], rows);
}

function recordedBeside() {
  const taken = new Set(Object.entries(LIFECYCLES).flatMap(([aggregate, life]) => edgesOf(life).map(({ action }) => `${aggregate}.${action}`)));
  const rows = Object.entries(EVENT_WORDS)
    .filter(([name]) => !taken.has(name))
    .map(([name, { title, stage, official, timeline }]) => [`\`${name}\``, title, STAGES[stage], official ? 'yes' : 'no', SHOWN[timeline]]);
  return table(['event', 'read as', 'stage', 'official', 'on the timeline of'], rows);
}

const sections = Object.entries(LIFECYCLES).map(([aggregate, life]) =>
  [`## ${TITLES[aggregate]} \`${aggregate}\``, diagram(aggregate, life), states(aggregate, life), edges(aggregate, life)].join('\n\n'),
);

publish(
  'docs/lifecycle.md',
  'print-lifecycle.mjs',
  [
    '# Lifecycles',
    'Each aggregate has one table of states in `packages/shared/src/lifecycle`. The API accepts only these steps, the mini-program offers only these buttons. '
      + '“never by” wins over “by”: those people may not take the step whatever else they are. Every step is recorded as an event in the same transaction.',
    ...sections,
    '## Recorded beside transitions',
    'These change no state.',
    recordedBeside(),
  ].join('\n\n'),
);
