import type { DataSource } from 'typeorm';

const ADOPTED =
  'adoptedIn = (SELECT r.resolutionId FROM resolution r JOIN poll p ON p.pollId = r.pollId WHERE p.agendaItemId = gist.agendaItemId LIMIT 1)';

/** What is written into a column to see where it comes out; `col` is the column itself. */
const CHANGES: Readonly<Record<string, string>> = {
  'issue.state': "'parked'",
  'issue.category': "'other'",
  'issue.authorPersonId': 'NULL',
  'org_unit.communityKind': "'village'",
  'question.state': "'not_possible'",
  'question.channel': "'on_behalf'",
  'question.askerPersonId': 'NULL',
  'invitation.toldAt': 'NULL',
  // Their own word counts for those who were not told; the day of the first draft for minutes that are not out.
  'invitation.going': '0, toldAt = NULL',
  'minutes.circulatedAt': 'DATE_ADD(col, INTERVAL 9 DAY), publishedAt = NULL',
  'check_in.method': "CASE WHEN col = 'code' THEN 'by_hand' ELSE 'code' END",
  'notice.readAt': '`at`',
  'minutes_verdict.verdict': "'object', section = 0, ofVersion = 1",
  'minutes_verdict.remark': "'改过', verdict = 'object'",
  'minutes_verdict.otherwise': "'改过', verdict = 'object'",
  'minutes_verdict.section': "1, verdict = 'object', ofVersion = 1",
  'minutes_verdict.state': "'kept', verdict = 'object'",
  'minutes_verdict.answer': "'改过', verdict = 'object'",
  'meeting.form': "'roast'",
  'agenda_item.outcome': "'left_open'",
  // Nobody adopts a proposal in these stories: every gist becomes one that its resolution took in.
  'gist.text': `'改过的字', ${ADOPTED}`,
  'gist.kind': `'proposal', ${ADOPTED}`,
  'gist.speaker': `'改过的人', ${ADOPTED}`,
  'poll.method': "'hands'",
  'poll.secrecy': "CASE WHEN col = 'named' THEN 'secret' ELSE 'named' END",
  'certificate.result': "JSON_SET(col, '$.choices.reject.heads', 9)",
  'resolution.effect': "'binding'",
  'resolution.state': "'suspended'",
  'objection.state': "'answered'",
  'objection.answeredAs': "'grid_worker'",
  'task.state': "'disputed'",
  'extension.state': "'refused'",
  'event.actorParty': "'street_officer'",
  'event.action': "CASE WHEN col = 'acceptWork' THEN 'sendBack' ELSE col END",
  'person.name': "CONCAT(col, '某')",
  // One name stands once in a community.
  'venue.name': "CONCAT(col, '东')",
  'home.buildingName': "CONCAT(col, '东')",
  'home.unitName': "CONCAT(col, '东')",
  'home.roomName': "CONCAT(col, '东')",
  'minutes.sha256': 'REVERSE(col)',
};
/** Where the row itself is what is counted. */
const GONE: readonly string[] = [
  'agenda_item.issueId',
  'photo.subjectId',
  'endorsement.personId',
  'question_support.personId',
  'check_in.personId',
  'notice.at',
];
const ADDED: Readonly<Record<string, string>> = {
  'issue_behalf.issueId': `INSERT INTO issue_behalf (issueId, communityId, recordedByUserId, recordedAs, consent)
    SELECT i.issueId, i.communityId, i.issueId, 'grid_worker', 'present' FROM issue i WHERE NOT EXISTS (SELECT 1 FROM issue_behalf b WHERE b.issueId = i.issueId)`,
};

/** One statement that changes this column in every row. */
export function changing(db: DataSource, column: string): string {
  const added = ADDED[column];
  if (added) return added;
  const [table = '', property = ''] = column.split('.');
  if (GONE.includes(column)) return `DELETE FROM ${table}`;
  const meta = db.entityMetadatas
    .find(({ tableName }) => tableName === table)
    ?.columns.find(({ propertyName }) => propertyName === property);
  if (!meta) throw new Error(`no column ${column}`);
  const name = `\`${meta.databaseName}\``;
  return `UPDATE ${table} SET ${name} = ${(CHANGES[column] ?? byType(String(meta.type), String(meta.length))).replaceAll('col', name)}`;
}

function byType(type: string, length: string): string {
  if (type === 'datetime') return `COALESCE(DATE_ADD(col, INTERVAL 217 HOUR), '2026-01-02 03:04:05')`;
  if (type === 'char' && length === '10') return `'2031-02-03'`;
  if (/int/.test(type) || type === 'number') return 'col + 500';
  return `'改过的字'`;
}
