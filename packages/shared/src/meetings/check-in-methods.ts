/** The ways in, as a list says them; whichever it was, somebody is there once. */
export const CHECK_IN_METHODS = { code: '扫码', by_hand: '工作人员登记', online: '线上' } as const satisfies Record<string, string>;
export type CheckInMethod = keyof typeof CHECK_IN_METHODS;

/** What was scanned by whoever waits for a host: a code of the screen that had changed, or the printed one at the door, which proves nothing. */
export const SCANNED = { screen: '码扫迟了', door: '扫的是门口的码' } as const satisfies Record<string, string>;
export type Scanned = keyof typeof SCANNED;
