import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoLeavings } from '../config/production-faults';

/** A folder that is missing may be a disk that is not mounted: it is never made silently. */
export function storageFaults(directory: string): string[] {
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory())
    return [`STORAGE_DIR ${directory} is not a folder: create it, or mount the disk it lies on`];
  try {
    accessSync(directory, constants.R_OK | constants.W_OK | constants.X_OK);
    return [];
  } catch {
    return [`STORAGE_DIR ${directory} cannot be written by this account`];
  }
}

/** The secrets and folders that demos of this checkout have drawn for themselves (scripts/stack/profile.mjs). */
export function demoLeavings(checkout: string): DemoLeavings {
  const local = join(checkout, '.local');
  const profiles = existsSync(local) ? readdirSync(local).map((name) => join(local, name)) : [];
  const files = profiles.flatMap((folder) => ['app-secret', 'wechat-secret'].map((name) => join(folder, name)));
  return {
    secrets: files.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8').trim().toLowerCase()),
    folders: profiles.map((folder) => join(folder, 'files')),
  };
}
