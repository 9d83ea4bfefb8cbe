import { built, publish, table } from './generated-page.mjs';

const { PROBLEMS } = built();

const rows = Object.entries(PROBLEMS).flatMap(([code, { status, sentence, samples }]) =>
  samples.map((facts, nth) => [
    nth === 0 ? `\`${code}\`` : '',
    nth === 0 ? status : '',
    sentence(facts),
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
