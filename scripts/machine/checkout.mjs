import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of this checkout; every path the scripts touch lies below it. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** What one profile (demo, test) keeps on this machine; git-ignored. */
export const profileFolder = (profile) => path.join(ROOT, '.local', profile);
