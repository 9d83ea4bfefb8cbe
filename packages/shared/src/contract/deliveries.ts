import type { DoorMark, StaffDeliveryWay } from '../voting/deliveries';
import type { Id, Instant, Offered } from './common';

/** One round at the doors. `toldConsequence`: whoever took it was told what becomes of a ballot that never comes back. One photo shows all of it. */
export type RecordDeliveriesRequest = Readonly<{
  requestKey: Id;
  rollEntryIds: readonly Id[];
  way: StaffDeliveryWay;
  toldConsequence: boolean;
  photoId: Id;
}>;
/** `recorded`: how many had not been entered as delivered this way before. */
export type RecordDeliveriesAnswer = Readonly<{ recorded: number }>;
export type RemindAnswer = Readonly<{ told: number }>;

/** One home at its door; somebody with several homes stands at each of them. */
export type DoorView = Readonly<{ rollEntryId: Id; room: string; mark: DoorMark }>;
export type DoorsView = Readonly<{
  pollId: Id;
  question: string;
  building: string | null;
  buildings: readonly string[];
  units: readonly Readonly<{ unit: string; floors: readonly Readonly<{ floor: number | null; doors: readonly DoorView[] }>[] }>[];
  /** Of the whole roll, in entries. */
  figures: Readonly<Record<DoorMark, number>>;
  /** What silence means in this poll, to be said at the door. */
  consequence: string;
  remindedAt: Instant | null;
  /** `deliver`, `remind`. */
  offered: Offered;
}>;
export type DoorsQuery = Readonly<{ building?: string }>;
