/** Server errors after which the whole transaction may be run again: deadlock, lock wait, Galera "not prepared", connection gone. */
const RETRY_ERRNO = new Set([1213, 1205, 1047]);
const RETRY_CODE = new Set(['ECONNRESET', 'ECONNREFUSED', 'PROTOCOL_CONNECTION_LOST', 'EPIPE', 'ETIMEDOUT']);

type DriverFault = { errno?: number; code?: string; fatal?: boolean; sqlMessage?: string };
export function driverFault(error: unknown): DriverFault {
  if (typeof error !== 'object' || error === null) return {};
  const { driverError } = error as { driverError?: DriverFault };
  return driverError ?? (error as DriverFault);
}

export function isTransient(error: unknown): boolean {
  const { errno, code, fatal } = driverFault(error);
  // A connection that died between two statements answers neither a number nor a code, only that it is over.
  if (errno === undefined && code === undefined) return fatal === true;
  return (errno !== undefined && RETRY_ERRNO.has(errno)) || (code !== undefined && RETRY_CODE.has(code));
}
