import type { Id, Instant } from './common';
import type { SessionAnswer } from './session';

/** What a PC without a session is given: the code is for everybody to see, the secret for this PC alone. */
export type PcSignInAsked = Readonly<{ requestId: Id; secret: string; code: string; now: Instant; expiresAt: Instant }>;
export type PcSignInPollRequest = Readonly<{ requestId: Id; secret: string }>;
/** `waiting` · `seen`: a phone has the question in front of it · `signed_in`: the only state that brings a session, once. */
export type PcSignInStanding = Readonly<{ state: 'waiting' | 'seen' | 'declined' | 'expired' | 'signed_in'; session: SessionAnswer | null }>;

export type PcCodeRequest = Readonly<{ code: string }>;
/** What the phone shows before it is asked 是您本人吗. `sameNetwork` is null where addresses say nothing about it. */
export type PcSignInQuestion = Readonly<{ device: string; place: string; sameNetwork: boolean | null; askedAt: Instant; expiresAt: Instant; now: Instant }>;

export type SessionKind = 'phone' | 'pc';
/** One place where the account is signed in. `device` and `place` are null for sessions from before they were noted. */
export type DeviceView = Readonly<{
  sessionId: Id; kind: SessionKind; device: string | null; place: string | null; startedAt: Instant; lastUsedAt: Instant | null; expiresAt: Instant;
  /** The one that asks. */
  isThis: boolean;
}>;
export type DevicesView = Readonly<{ now: Instant; devices: readonly DeviceView[] }>;

/** `mode` tells a browser whether this is a demo: a real server has neither demo people nor a clock that can be moved. */
export type HealthView = Readonly<{ status: 'ok'; mode: 'demo' | 'test' | 'production' }>;
