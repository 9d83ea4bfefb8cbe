import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ROOT } from '../machine/checkout.mjs';

const CLOCK = 'pass the instant as a parameter from platform/clock';

/** `anywhere` rules hold for every string, the others only for one that reads like SQL: “returning” is also an English word. */
export const RULES = [
  { what: 'FOR SHARE', pattern: /\bFOR\s+SHARE\b/i, instead: 'FOR UPDATE, or TypeORM’s pessimistic_read', anywhere: true },
  { what: 'RETURNING', pattern: /\bRETURNING\b/i, instead: 'make the id before the insert, or select afterwards' },
  { what: '-> or ->> on JSON', pattern: /->>|->\s*['"]\$/, instead: 'JSON_EXTRACT or JSON_UNQUOTE(JSON_EXTRACT(…))', anywhere: true },
  { what: 'MATCH … AGAINST', pattern: /\bAGAINST\s*\(/i, instead: 'the search table; ngram exists on MySQL only', anywhere: true },
  { what: 'ngram parser', pattern: /\bngram\b/i, instead: 'the search table; ngram exists on MySQL only' },
  {
    what: 'upsert with AS new',
    pattern: /\)\s*AS\s+[`\w]+\s+ON\s+DUPLICATE\b/i,
    instead: 'ON DUPLICATE KEY UPDATE column = VALUES(column)',
    anywhere: true,
  },
  {
    what: 'the database’s clock',
    pattern: /\b(NOW|CURDATE|CURTIME|SYSDATE|UTC_TIMESTAMP|UTC_DATE|UTC_TIME|UNIX_TIMESTAMP)\s*\(/,
    instead: CLOCK,
    anywhere: true,
  },
  { what: 'the database’s clock', pattern: /\b(NOW|CURDATE|SYSDATE)\s*\(/i, instead: CLOCK },
  {
    what: 'the database’s clock',
    pattern: /\b(CURRENT_TIMESTAMP|CURRENT_DATE|CURRENT_TIME|LOCALTIME|LOCALTIMESTAMP)\b/i,
    instead: CLOCK,
    anywhere: true,
  },
  { what: 'SQLite', pattern: /\bsqlite3?\b|\bPRAGMA\b/i, instead: 'MySQL’s protocol only (docs/decisions)', anywhere: true },
  { what: 'functional index', pattern: /\b(INDEX|KEY)\b[^()]*\(\s*\(/i, instead: 'an index on a generated column' },
  { what: 'a collation of one server', pattern: /utf8mb4_0900|uca1400/i, instead: 'utf8mb4_unicode_520_ci', anywhere: true },
  {
    what: 'a function of MySQL only',
    pattern: /\b(ANY_VALUE|REGEXP_LIKE|UUID_TO_BIN|BIN_TO_UUID|JSON_STORAGE_SIZE)\s*\(|\bMEMBER\s+OF\b/i,
    instead: 'what both servers have',
  },
  {
    what: 'a statement of MariaDB only',
    pattern: /\bCREATE\s+(OR\s+REPLACE\s+TABLE|SEQUENCE)\b|\b(ADD|DROP|MODIFY)\s+(COLUMN|INDEX|KEY)\s+IF\b/i,
    instead: 'what both servers have',
  },
  { what: 'a column type of MariaDB only', pattern: /`\s+(uuid|inet4|inet6)\b/i, instead: 'char(36) or varchar' },
];

const READS_LIKE_SQL =
  /\b(SELECT\s|INSERT\s|UPDATE\s|DELETE\s+FROM|REPLACE\s+INTO|CREATE\s|ALTER\s+TABLE|WHERE\s|FROM\s|JOIN\s|VALUES\s*\(|ORDER\s+BY)|^\s*(select|insert|update|delete|replace|create|alter|with)\s/;

/** Checks every TypeScript and SQL file below a folder. */
export function checkFolder(folder, root = ROOT) {
  const files = fs.existsSync(path.join(root, folder))
    ? fs
        .readdirSync(path.join(root, folder), { recursive: true })
        .map((name) => path.join(folder, name))
        .filter((name) => /\.(ts|sql)$/.test(name))
    : [];
  const checked = files.sort().map((file) => ({ file, ...checkText(fs.readFileSync(path.join(root, file), 'utf8'), file) }));
  return {
    files: files.length,
    statements: checked.reduce((sum, { statements }) => sum + statements, 0),
    findings: checked.flatMap(({ file, findings }) => findings.map((finding) => ({ file, ...finding }))),
  };
}

export function checkText(text, file) {
  const pieces = file.endsWith('.sql') ? [{ text, line: 1, isSql: true }] : stringsOf(text, file);
  const findings = pieces.flatMap(({ text: piece, line, isSql }) => {
    const broken = RULES.filter(({ pattern, anywhere }) => (anywhere || isSql) && pattern.test(piece));
    const once = broken.filter((rule, index) => broken.findIndex(({ what }) => what === rule.what) === index);
    return once.map((rule) => ({ line, rule }));
  });
  return { statements: pieces.filter(({ isSql }) => isSql).length, findings };
}

/** Every string of a source, a template with its holes as “?”: a statement is read as the database will read it. */
function stringsOf(text, file) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const strings = [];
  const visit = (node) => {
    const content = contentOf(node);
    if (content !== undefined) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      strings.push({ text: content, line: line + 1, isSql: READS_LIKE_SQL.test(content) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return strings;
}

function contentOf(node) {
  if (ts.isImportDeclaration(node.parent ?? node)) return undefined;
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(' ? ');
  return undefined;
}
