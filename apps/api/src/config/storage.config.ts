import { required, type Environment } from './environment';

export type StorageConfig = Readonly<{ directory: string }>;

export function storageConfig(env: Environment): StorageConfig {
  return { directory: required(env, 'STORAGE_DIR', 'the folder that keeps photos') };
}
