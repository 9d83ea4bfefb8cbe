import type { DayString, Id, Instant } from './common';
import type { OfficeRole } from '../membership/offices';
import type { Role } from '../membership/roles';

/** Somebody in an office today or from a later day on. `until` is the first day after it; null where it has no term. */
export type OfficeView = Readonly<{
  appointmentId: Id;
  role: Role;
  roleName: string;
  orgUnitName: string;
  name: string;
  since: DayString;
  until: DayString | null;
  offered: readonly 'end'[];
}>;
/** A code that was handed out and that nobody has used. The code itself is shown once, when it is made. */
export type OfficeOfferView = Readonly<{
  offerId: Id;
  roleName: string;
  orgUnitName: string;
  note: string;
  offeredAt: Instant;
  expiresAt: Instant;
  /** It has run out; only a new one can be used. */
  expired: boolean;
  offered: readonly ('renew' | 'withdraw')[];
}>;
/** What may be handed out here, and where it is held. Without a place in the tree an office cannot be handed out. */
export type OfficeChoice = Readonly<{
  role: OfficeRole;
  roleName: string;
  places: readonly Readonly<{ orgUnitId: Id; name: string }>[];
  /** By the length of its term, when it begins today. */
  until: DayString | null;
}>;
export type OfficesView = Readonly<{
  offices: readonly OfficeView[];
  offers: readonly OfficeOfferView[];
  choices: readonly OfficeChoice[];
}>;

/** `note` is for whoever hands it out: whom the code is for. */
export type OfferOfficeRequest = Readonly<{ requestKey: Id; role: OfficeRole; orgUnitId: Id; until?: DayString; note: string }>;
export type OfferOfficeAnswer = Readonly<{ offerId: Id; code: string; roleName: string; orgUnitName: string; expiresAt: Instant }>;
export type EndOfficeRequest = Readonly<{ lastDay: DayString }>;
