import { SUPERVISION_DEFAULTS } from './supervision-limits';

/** Every limit once: the DTO, the form and the column read it from here. Lengths in characters unless named otherwise. */
export const ISSUE_LIMITS = { titleMax: 40, textMin: 4, textMax: 1000, placeMax: 60, photosMax: 9, reasonMin: 2, reasonMax: 300, similarShown: 3 } as const;
/** Before somebody is verified, whom a matter speaks of, and what a handler chooses from. */
export const INTAKE_LIMITS = { unverifiedPerDay: 2, namedMax: 12, mergeTargetsShown: 10, residentsShown: 30, officeNameMax: 30, officePhoneMax: 20, personNameMax: 20 } as const;
export const PHOTO_LIMITS = { bytesMax: 12_582_912, pixelsMax: 50_000_000, sideMax: 1600, linkMinutes: 60 } as const;
export const MEETING_LIMITS = { titleMax: 40, noticeMax: 2000, itemsMax: 12, minutesPerItemMin: 5, minutesPerItemMax: 120, gistMax: 300, doorsOpenMinutesBefore: 30, codeSeconds: 30, lateCodeHours: 6, remindHoursBefore: 24, pulseMs: 1000, pulseKeptMs: 400, remarkMax: 300, correctionMax: 500, proposalMax: 300, handsMax: 2000, recusalMin: 2, recusalMax: 100, demandMin: 4, demandMax: 300, onlineHowMin: 4, onlineHowMax: 60, scansAtOnceMax: 200, doorCodesMax: 1_000_000, itemPapersMax: 5, unsaidShown: 30, urgentMin: 10, urgentMax: 300 } as const;
/** Degrees are kept to the sixth place, a tenth of a metre. */
export const VENUE_LIMITS = { nameMax: 40, addressMax: 60, hoursMax: 60, capacityMin: 2, capacityMax: 2000, perCommunityMax: 30, placeDecimals: 6 } as const;
/** At one meeting: how many one person may ask, and how many it takes in all. */
export const QUESTION_LIMITS = { textMin: 4, textMax: 200, answerMax: 300, perPersonMax: 5, perMeetingMax: 60 } as const;
/** 「约书记」: how long one talk may take, how long it takes unless the secretary says so, and how many there may be at one session. */
export const TALK_LIMITS = { minutesEach: [5, 10, 15, 20, 30], minutesUsual: 10, timesMax: 24, aboutMax: 100, textMax: 300 } as const;
export const RESOLUTION_LIMITS = { textMax: 2000, adoptsMax: 30, reasonMin: 4, reasonMax: 500, issuerMax: 40, paperNumberMax: 40, objectorsShown: 30, boardPlaceMax: 30, boardPhotosMax: 3, postingsMax: 10 } as const;
/** A paper of an authority, or the photo of a signed slip. */
export const DOCUMENT_LIMITS = { bytesMax: 10_485_760, pixelsMax: 50_000_000, sideMax: 2400, pagesMax: 40, unpackedBytesMax: 33_554_432, linkMinutes: 60 } as const;
/** Of what one meeting's archive takes along. */
export const MEETING_PAPER_LIMITS = { archivePhotosMax: 120 } as const;
export const TASK_LIMITS = { titleMax: 60, textMax: 600, photosMax: 9, deliverBeforeMin: 1, deliverAfterMin: 1, starsMin: 1, starsMax: 5, commentMax: 300 } as const;
export const CLAIM_LIMITS = { perDay: 5, nameMax: 20, roomMax: 20, phoneMax: 20, noteMax: 100, shownToMe: 10 } as const;
export const REGISTER_LIMITS = {
  bytesMax: 8_388_608, unpackedBytesMax: 104_857_600, rowsMax: 50_000, badRowsShown: 200, movesShown: 100, checkedKeptDays: 7,
  buildingMax: 20, unitMax: 20, roomMax: 20, ownerNameMax: 40, noteMax: 100, ownersPerHomeMax: 20, residentsPerHomeMax: 20, homeAreaCm2Max: 1_000_000_000,
} as const;
export const PAGE_LIMITS = { size: 20, sizeMax: 50 } as const;
export const SESSION_LIMITS = { accessMinutes: 30, refreshDays: 60, refreshGraceSeconds: 10, lastUsedMinutes: 15, codeMax: 128, deviceMax: 60, refreshTokenMax: 128 } as const;
/** Demo and test mode only. 400 days: past every deadline of the law, not past the calendar that is known. */
export const DEMO_LIMITS = { clockMinutesMax: 576_000, personKeyMax: 40 } as const;
export const SEARCH_LIMITS = { textMax: 60 } as const;
/** Defaults a community may change by its own rules; none of them is law ([D] in docs/voting-rules.md). */
export const COMMUNITY_DEFAULTS = { consensusObjectionDays: 5, acceptanceDays: 7, supportersToJudge: 3, intakeDays: 3, rulingWorkdays: 5, promiseDays: 7, letterDays: 60, minutesDays: 2, demandDays: 30, conveningDays: 15, ...SUPERVISION_DEFAULTS } as const;
/** 居民委员会组织法（2025修订）art. 34: what is made public stays public for at least 15 days. */
export const PUBLIC_DISPLAY_DAYS = 15;
export const PRIVACY_GUIDE = { document: 'privacy', version: 1 } as const;
