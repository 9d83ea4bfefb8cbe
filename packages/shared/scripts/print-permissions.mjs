import { built, publish, table } from './generated-page.mjs';

const { PERMISSIONS, ROLES } = built();
const GRANTS = {
  nobody_signed_in: ['Without a session', 'No token is asked for.'],
  anyone: ['Every session', 'Also an unverified person: what is public, and what is their own.'],
  resident: ['A verified resident of that community', 'No appointment gives these.'],
  own: ['By relation to the thing itself', 'Author, assignee, attendee, judge: the lifecycle table says which. A thing one has no relation to looks unknown.'],
};

const named = (kind) => Object.entries(PERMISSIONS).filter(([, grant]) => grant.kind === kind);
const byRelation = Object.entries(GRANTS).map(([kind, [title, words]]) =>
  [`## ${title}`, words, named(kind).map(([permission]) => `- \`${permission}\``).join('\n')].join('\n\n'),
);

const appointed = named('roles');
const roles = Object.entries(ROLES).filter(([role]) => appointed.some(([, grant]) => grant.roles.includes(role)));
const matrix = table(
  ['permission', ...roles.map(([, words]) => words)],
  appointed.map(([permission, grant]) => [`\`${permission}\``, ...roles.map(([role]) => (grant.roles.includes(role) ? '✓' : ''))]),
);
const without = Object.entries(ROLES).filter(([role]) => !roles.some(([one]) => one === role));

publish(
  'docs/permissions.md',
  'print-permissions.mjs',
  [
    '# Permissions',
    'What one may do is always (role, org unit): an appointment counts in its own community and below it in the tree, and nowhere else. A route without a permission of this table does not start. '
      + 'A permission opens the door of a route; whether the step is possible now is asked of the lifecycle (docs/lifecycle.md).',
    ...byRelation,
    '## By appointment',
    matrix,
    `Appointments that open no door of their own: ${without.map(([role, words]) => `${words} \`${role}\``).join('、')}.`,
  ].join('\n\n'),
);
