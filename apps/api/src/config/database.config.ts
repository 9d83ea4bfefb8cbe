import { ConfigurationError, required, wholeNumber, type Environment } from './environment';

export type DatabaseConfig = Readonly<{ url: string; poolSize: number }>;

/** MySQL's protocol only; MariaDB 10.11 and MySQL 8 are told apart when connecting. */
export function databaseConfig(env: Environment): DatabaseConfig {
  const url = required(env, 'DATABASE_URL', 'mysql://user:password@host:port/name');
  if (!/^(mysql|mariadb):\/\//.test(url)) throw new ConfigurationError('DATABASE_URL must start with mysql://');
  return { url, poolSize: wholeNumber(env, 'DATABASE_POOL', 10, 1) };
}
