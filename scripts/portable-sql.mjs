/* Refuses SQL that only one of MariaDB 10.11 and MySQL 8 understands, or that asks the database for the time. */
import { runCommand } from './machine/refusal.mjs';
import { checkFolder } from './testing/portable-sql.mjs';

await runCommand(() => {
  const { files, statements, findings } = checkFolder('apps/api/src');
  for (const { file, line, rule } of findings) process.stdout.write(`${file}:${line}  ${rule.what}: ${rule.instead}\n`);
  process.stdout.write(`portable SQL: ${files} files, ${statements} pieces of SQL, ${findings.length} refused\n`);
  if (files === 0) process.stdout.write('There is nothing under apps/api/src: the check looked in the wrong place.\n');
  return findings.length > 0 || files === 0 ? 1 : 0;
});
