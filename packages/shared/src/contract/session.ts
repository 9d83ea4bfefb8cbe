import type { CommunityKind } from '../membership/community-words';
import type { Role, Standing } from '../membership/roles';
import type { DayString, Id, Instant } from './common';

/** `code` from wx.login. */
export type StartSessionRequest = Readonly<{ code: string; device?: string }>;
export type RefreshSessionRequest = Readonly<{ refreshToken: string }>;
export type SessionTokens = Readonly<{ accessToken: string; refreshToken: string; accessExpiresAt: Instant }>;
export type SessionAnswer = Readonly<{ tokens: SessionTokens; me: Me }>;

export type MyHome = Readonly<{ homeId: Id; estateName: string; label: string; areaCm2: number; capacity: 'owner' | 'resident'; coOwners: number }>;
export type MyAppointment = Readonly<{ role: Role; roleName: string; orgUnitId: Id; orgUnitName: string; communityId: Id }>;
export type ConsentState = Readonly<{ document: 'privacy'; currentVersion: number; givenVersion: number | null; givenAt: Instant | null }>;
/** `withdrawn`: its account was closed before anybody looked. */
export type ClaimState = 'pending' | 'approved' | 'declined' | 'withdrawn';
export type MyClaim = Readonly<{ claimId: Id; state: ClaimState; estateName: string; label: string; sentAt: Instant; decidedAt: Instant | null; reason: string | null }>;

/** The signed-in user about themselves. `displayName` is null until verified. */
export type Me = Readonly<{
  userId: Id;
  standing: Standing;
  displayName: string | null;
  communityId: Id | null;
  communityName: string | null;
  /** Of the community; that of a city where there is none yet. */
  communityKind: CommunityKind;
  homes: readonly MyHome[];
  appointments: readonly MyAppointment[];
  /** Has a workbench. */
  isStaff: boolean;
  consent: ConsentState;
  claims: readonly MyClaim[];
  unreadNotices: number;
  elderMode: boolean | null;
  today: DayString;
}>;
export type PreferencesRequest = Readonly<{ elderMode: boolean }>;
export type ConsentRequest = Readonly<{ document: 'privacy'; version: number; given: boolean }>;

/** Demo and test mode only. */
export type DemoPerson = Readonly<{ key: string; name: string; words: string; roles: readonly Role[] }>;
export type DemoView = Readonly<{ mode: 'demo' | 'test'; now: Instant; people: readonly DemoPerson[] }>;
export type DemoCodeRequest = Readonly<{ personKey: string }>;
export type DemoCodeAnswer = Readonly<{ code: string }>;
/** Moves the clock forward; never back. */
export type MoveClockRequest = Readonly<{ minutes: number }>;
export type ClockView = Readonly<{ now: Instant }>;
