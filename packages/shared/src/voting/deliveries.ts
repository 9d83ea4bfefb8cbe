/**
 * How a ballot reached whoever votes. `counts`: that it did, so that silence afterwards may be read as the owners' own rules say (指导规则
 * art. 22 [V]: a ballot that cannot be delivered is announced; that a notice on the board is not enough to read silence is ours [D]).
 */
export const DELIVERY_WAYS = {
  in_app: { words: '本人在手机上打开看过', counts: true, byStaff: false },
  by_hand: { words: '上门交到本人手里', counts: true, byStaff: true },
  household: { words: '一起住的家人代收', counts: true, byStaff: true },
  post: { words: '邮寄，本人签收', counts: true, byStaff: true },
  board: { words: '联系不上，张贴公告', counts: false, byStaff: true },
} as const satisfies Record<string, Readonly<{ words: string; counts: boolean; byStaff: boolean }>>;
export type DeliveryWay = keyof typeof DELIVERY_WAYS;
export type StaffDeliveryWay = { [W in DeliveryWay]: (typeof DELIVERY_WAYS)[W]['byStaff'] extends true ? W : never }[DeliveryWay];
export const STAFF_DELIVERY_WAYS = (Object.keys(DELIVERY_WAYS) as DeliveryWay[]).filter((way): way is StaffDeliveryWay => DELIVERY_WAYS[way].byStaff);

/** How many homes one round at the doors may be, with the one photo that shows it; and how far apart two reminders are, in hours. */
export const DELIVERY_LIMITS = { entriesMax: 60, remindEveryHours: 20 } as const;

/** Whether silence after this delivery may be read: it arrived, and whoever it reached was told what silence means. */
export const countsAsDelivered = (way: DeliveryWay, toldConsequence: boolean): boolean => DELIVERY_WAYS[way].counts && toldConsequence;

/** What is known of one home for somebody who goes from door to door. */
export const DOOR_MARKS = { voted: '投了', delivered: '送到了', posted: '只张贴了', none: '还没送到' } as const satisfies Record<string, string>;
export type DoorMark = keyof typeof DOOR_MARKS;

/** `ways`: every delivery of the entry. Who has voted need not be visited. */
export function doorMark(hasVoted: boolean, ways: readonly DeliveryWay[]): DoorMark {
  if (hasVoted) return 'voted';
  if (ways.some((way) => DELIVERY_WAYS[way].counts)) return 'delivered';
  return ways.length > 0 ? 'posted' : 'none';
}
