import { readFileSync, statSync } from 'node:fs';
import { BackupRefusal } from './manifest';

const SHORTEST = 16;

/** From a file that only its owner may read: on a command line every account of the machine could see it. @throws BackupRefusal */
export function readPassphrase(file: string | undefined): string {
  if (!file) throw new BackupRefusal('Name the file of the passphrase: --passphrase-file <file> or BACKUP_PASSPHRASE_FILE.');
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new BackupRefusal(`${file} is not there; make it with: (umask 077; openssl rand -base64 32 > ${file})`);
  if ((stat.mode & 0o077) !== 0) throw new BackupRefusal(`${file} can be read by other accounts: chmod 600 ${file}`);
  const passphrase = readFileSync(file, 'utf8').trim();
  if (passphrase.length < SHORTEST) throw new BackupRefusal(`The passphrase in ${file} has fewer than ${SHORTEST} characters.`);
  return passphrase;
}
