import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RULES, checkText } from './portable-sql.mjs';

const what = (source) => checkText(source, 'a.service.ts').findings.map(({ rule }) => rule.what);

const REFUSED = {
  'FOR SHARE': 'db.query(`SELECT id FROM issue WHERE id = ? FOR SHARE`);',
  RETURNING: "db.query('INSERT INTO issue (id) VALUES (?) RETURNING id');",
  '-> or ->> on JSON': `qb.where("event.facts->>'$.code' = :code");`,
  'MATCH … AGAINST': "qb.where('MATCH (title) AGAINST (:words)');",
  'ngram parser': "db.query('CREATE FULLTEXT INDEX words ON issue (title) WITH PARSER ngram');",
  'upsert with AS new': "db.query('INSERT INTO a (b) VALUES (?) AS new ON DUPLICATE KEY UPDATE b = new.b');",
  'the database’s clock': "qb.andWhere('poll.closesAt > now()').from('x', 'y'); db.query('SELECT NOW(3)');",
  SQLite: "const type = 'better-sqlite3'; const other = 'sqlite';",
  'functional index': "db.query('CREATE INDEX low ON issue ((LOWER(title)))');",
  'a collation of one server': "const collation = 'utf8mb4_0900_ai_ci';",
  'a function of MySQL only': "db.query('SELECT ANY_VALUE(title) FROM issue');",
  'a statement of MariaDB only': "db.query('ALTER TABLE issue ADD COLUMN IF NOT EXISTS place int');",
  'a column type of MariaDB only': "db.query('CREATE TABLE a (`id` uuid NOT NULL)');",
};

for (const [rule, source] of Object.entries(REFUSED)) {
  test(`refuses ${rule}`, () => assert.ok(what(source).includes(rule), what(source).join()));
}

test('every rule has a case here', () => {
  assert.deepEqual([...new Set(RULES.map(({ what: name }) => name))].sort(), Object.keys(REFUSED).sort());
});

test('refuses the clock as a column default', () => {
  assert.deepEqual(what("@Column({ default: () => 'CURRENT_TIMESTAMP(3)' }) at: Date;"), ['the database’s clock']);
});

test('reads a template across its holes', () => {
  assert.deepEqual(what('db.query(`INSERT INTO ${table} (a) VALUES (?) AS fresh ON DUPLICATE KEY UPDATE a = fresh.a`);'), [
    'upsert with AS new',
  ]);
});

test('lets the portable list pass', () => {
  const source = `
    db.query('SELECT id FROM outbox WHERE due <= ? ORDER BY id LIMIT 20 FOR UPDATE SKIP LOCKED');
    db.query("SELECT JSON_UNQUOTE(JSON_EXTRACT(facts, '$.code')) FROM event");
    db.query('INSERT INTO a (b) VALUES (?) ON DUPLICATE KEY UPDATE b = VALUES(b)');
    db.query('CREATE TABLE a (id int, PRIMARY KEY (id)) COLLATE utf8mb4_unicode_520_ci');`;
  assert.deepEqual(what(source), []);
});

test('leaves prose and comments alone', () => {
  assert.deepEqual(what("// NOW() is the database's clock\nconst sentence = 'Returning residents see their draft.';"), []);
});

test('names the line', () => {
  assert.equal(checkText("\n\ndb.query('SELECT id FROM a FOR SHARE');", 'a.ts').findings[0].line, 3);
});
