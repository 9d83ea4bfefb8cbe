import { ConfigurationError, wholeNumber, type Environment } from './environment';

export type MetricsConfig = Readonly<{ host: string; port: number | null }>;

/** Figures for Prometheus, on an address of their own that the proxy does not serve; without METRICS_PORT there are none. */
export function metricsConfig(env: Environment): MetricsConfig {
  const host = env.METRICS_HOST?.trim() || '127.0.0.1';
  if (!env.METRICS_PORT?.trim()) return { host, port: null };
  const port = wholeNumber(env, 'METRICS_PORT', 0);
  if (port > 65_535) throw new ConfigurationError('METRICS_PORT is a number up to 65535');
  return { host, port };
}
