import type { CommunityKind } from '../membership/community-words';
import type { DayString, Id, Instant } from './common';
import type { ClaimState } from './session';
import type { VenueView } from './venue';

export const ESTATE_KINDS = { new: '新建小区', old: '老旧小区', resettlement: '安置小区', self_managed: '自管小区', village: '自然村' } as const satisfies Record<string, string>;
export type EstateKind = keyof typeof ESTATE_KINDS;

export type BuildingView = Readonly<{ buildingId: Id; name: string }>;
export type EstateView = Readonly<{ estateId: Id; name: string; kind: EstateKind; kindName: string; homes: number; areaCm2: number; buildings: readonly BuildingView[] }>;
/** `kind` says which words it speaks of itself with (COMMUNITY_WORDS). */
export type CommunityRef = Readonly<{ communityId: Id; name: string; street: string; kind: CommunityKind }>;
/** Who may carry a task: a party with a name in this community. */
export type CarrierView = Readonly<{ orgUnitId: Id; name: string; role: string; roleName: string; phone: string | null }>;
export type CommunityView = CommunityRef & Readonly<{ estates: readonly EstateView[]; venues: readonly VenueView[]; carriers: readonly CarrierView[] }>;

/** Claiming a home: the answer is the same whether the register knows it or not. */
export type ClaimHomeRequest = Readonly<{ estateId: Id; buildingName: string; unitName: string; roomName: string; name: string; phone: string; capacity: 'owner' | 'resident' }>;
export type ClaimHomeAnswer = Readonly<{ received: true; words: string }>;
/** What a handler sees: masked, with what the register says to it. */
export type ClaimForHandler = Readonly<{
  claimId: Id; state: ClaimState; estateName: string; label: string; maskedName: string; maskedPhone: string; capacity: 'owner' | 'resident';
  /** What was compared: home known, name equal, phone equal. */
  match: Readonly<{ home: boolean; name: boolean; phone: boolean }>;
  /** Sent with the code of a letter to that home. */
  byCode: boolean; sentAt: Instant;
}>;
export type DecideClaimRequest = Readonly<{ reason?: string }>;

export type BadRow = Readonly<{ row: number; column: string; value: string; reason: string }>;
/** The dry run of a register file. Nothing is written until it is confirmed. */
export type RegisterImportView = Readonly<{
  importId: Id; fileName: string; state: 'checked' | 'confirmed';
  rows: number; homesNew: number; homesChanged: number; homesUnchanged: number; ownersNew: number; areaCm2: number;
  badRows: readonly BadRow[]; badRowCount: number; checkedAt: Instant; confirmedAt: Instant | null;
  /** The day from which the file holds. */
  effectiveOn: DayString;
  /** What it changes in homes that are known already, names masked; the first of them, `movesCount` counts all. */
  moves: readonly RegisterMove[]; movesCount: number;
  /** 车位 and 车库 of the file, which are no homes and count in none of the above but `rows` and `moves`. */
  parking: ParkingCounts;
}>;
export type ParkingCounts = Readonly<{ new: number; changed: number; unchanged: number; areaCm2: number }>;
/** One home that the file changes. `sale`: everybody who owned it goes and others come. */
export type RegisterMove = Readonly<{
  label: string; kind: 'sale' | 'owners' | 'residents' | 'home' | 'parking';
  ends: readonly string[]; begins: readonly string[]; areaFromCm2: number | null; areaToCm2: number | null;
}>;
export type RegisterSummary = Readonly<{ homes: number; areaCm2: number; owners: number; developerHomes: number; parking: Readonly<{ units: number; areaCm2: number }>; asOf: DayString }>;
