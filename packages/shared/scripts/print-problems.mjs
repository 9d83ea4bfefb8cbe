import { built, publish, table } from './generated-page.mjs';

const { PROBLEM_STATUS, sentenceOf } = built();
const { PROBLEM_SAMPLES } = built('problems/problem-samples.js');

const rows = Object.entries(PROBLEM_STATUS).flatMap(([code, status]) =>
  PROBLEM_SAMPLES[code].map((facts, nth) => [
    nth === 0 ? `\`${code}\`` : '',
    nth === 0 ? status : '',
    sentenceOf(code, facts),
    Object.keys(facts).length === 0 ? '—' : `\`${JSON.stringify(facts)}\``,
  ]),
);

publish(
  'docs/problems.md',
  'print-problems.mjs',
  [
    '# Problems',
    'Every refusal is `{ code, facts, sentence, requestId }` with the status below. The sentence is what a resident reads; the facts are samples, one row for each way the sentence can read.',
    table(['code', 'status', 'sentence', 'sample facts'], rows),
  ].join('\n\n'),
);
