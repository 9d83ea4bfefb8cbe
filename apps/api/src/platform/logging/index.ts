export { Log, type Journal } from './log';
export { logRequests } from './log-requests';
