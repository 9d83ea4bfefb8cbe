import { built, publish, table } from './generated-page.mjs';

const { FOUR_STEPS_RECORD, PAPER_FORMATS, PAPER_MOMENTS, PAPER_RULES, PAPERS, MEETING_FORMS } = built();
const READERS = {
  neighbours: 'whoever belongs to the community, once the record is public (notice sent, minutes or resolution published)',
  staff: 'handlers of the community',
};
const isNameless = ({ byHand }) => byHand === true;

const usedBy = (paper) =>
  Object.values(MEETING_FORMS)
    .filter(({ papers }) => papers.includes(paper))
    .map(({ title }) => title)
    .join('、');
const fieldRows = ({ parts }) =>
  Object.entries(parts).flatMap(([part, { fields, as }]) =>
    Object.entries(fields).map(([field, one]) => [
      one.label,
      `\`${part}.${field}\` (${as})`,
      isNameless(one) ? 'signed by hand' : one.from.map((column) => `\`${column}\``).join(' '),
    ]),
  );

const sections = Object.values(PAPER_RULES).map((rules) =>
  [
    `## ${PAPERS[rules.paper]} \`${rules.paper}\``,
    `Left by: ${usedBy(rules.paper)}. Since: ${PAPER_MOMENTS[rules.since]}. One sheet for each ${rules.sheetOf}. For: ${READERS[rules.readers]}. As: ${rules.formats.map((format) => PAPER_FORMATS[format]).join('、')}.`,
    table(['label', 'field', 'read from'], fieldRows(rules)),
  ].join('\n\n'),
);

const { title, readers, formats } = FOUR_STEPS_RECORD;
const ofMatter = [
  `## ${title}`,
  `Of one matter, through all of its meetings (\`GET /issues/:issueId/four-steps/paper\`). For: ${READERS[readers]}. As: ${formats.map((format) => PAPER_FORMATS[format]).join('、')}.`,
  table(['label', 'field', 'read from'], fieldRows(FOUR_STEPS_RECORD)),
].join('\n\n');

publish(
  'docs/papers.md',
  'print-papers.mjs',
  [
    '# Papers of a meeting',
    'Every paper is printed from the records of the meeting; nothing is typed for a paper. Each is one file in `packages/shared/src/meetings/papers`: its fields in their order, and for each the ' +
      'columns that it is read from. From it come the renderers’ order, the test-list (`papers.spec.ts`, `papers-columns.spec.ts`) and this page. A field that is not known is left out; only what somebody signs is an empty line.',
    ...sections,
    ofMatter,
  ].join('\n\n'),
);
