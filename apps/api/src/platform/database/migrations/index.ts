import type { MigrationInterface } from 'typeorm';
import { FirstTables0001 } from './0001-first-tables';
import { SupportersVoices0002 } from './0002-supporters-voices';
import { RoleHolders0003 } from './0003-role-holders';
import { MattersOfAPerson0004 } from './0004-matters-of-a-person';
import { PhotosInSizes0005 } from './0005-photos-in-sizes';
import { MattersInFull0010 } from './0010-matters-in-full';
import { OneTimeCodes0015 } from './0015-one-time-codes';
import { LettersChangesAndDays0016 } from './0016-letters-changes-and-days';
import { OwnersRolls0020 } from './0020-owners-rolls';
import { DeadlinesAsRows0025 } from './0025-deadlines-as-rows';
import { ObjectionsOrdersPapers0026 } from './0026-objections-orders-papers';
import { WorkThatDragsOn0030 } from './0030-work-that-drags-on';
import { QuestionsAndSeats0035 } from './0035-questions-and-seats';
import { PcSignIn0040 } from './0040-pc-sign-in';
import { OfficeOffers0045 } from './0045-office-offers';
import { ListsOfALongRecord0046 } from './0046-lists-of-a-long-record';
import { Villages0050 } from './0050-villages';
import { FrozenRolls0051 } from './0051-frozen-rolls';
import { RecountKeys0053 } from './0053-recount-keys';
import { Slates0054 } from './0054-slates';
import { PaperBallots0055 } from './0055-paper-ballots';
import { RaisedFlags0057 } from './0057-raised-flags';
import { Deliveries0058 } from './0058-deliveries';
import { Extensions0059 } from './0059-extensions';
import { Proxies0060 } from './0060-proxies';
import { SecretChoices0061 } from './0061-secret-choices';
import { CastEvidence0062 } from './0062-cast-evidence';
import { TurnoutAddedUp0063 } from './0063-turnout-added-up';
import { BallotsChanged0064 } from './0064-ballots-changed';
import { Parking0065 } from './0065-parking';
import { BodiesThatDecide0067 } from './0067-bodies-that-decide';
import { LateScans0068 } from './0068-late-scans';
import { Reminders0069 } from './0069-reminders';
import { HandsCounted0070 } from './0070-hands-counted';
import { AroundAnItem0071 } from './0071-around-an-item';
import { Proposals0072 } from './0072-proposals';
import { FourSteps0073 } from './0073-four-steps';
import { Results0074 } from './0074-results';
import { MinutesInVersions0076 } from './0076-minutes-in-versions';
import { Demands0077 } from './0077-demands';
import { BigScreens0080 } from './0080-big-screens';
import { BoardPostings0081 } from './0081-board-postings';
import { HouseholdDelegates0082 } from './0082-household-delegates';
import { DemandsOfOwners0086 } from './0086-demands-of-owners';
import { OwnersAssemblies0087 } from './0087-owners-assemblies';
import { Talks0090 } from './0090-talks';
import { Amendments0092 } from './0092-amendments';
import { PlacesOnTheMap0093 } from './0093-places-on-the-map';
import { TakingPartFromElsewhere0094 } from './0094-taking-part-from-elsewhere';
import { PrintedDoorCodes0095 } from './0095-printed-door-codes';
import { UrgentNotices0097 } from './0097-urgent-notices';
import { ItemLeads0098 } from './0098-item-leads';
import { MinutesSlips0099 } from './0099-minutes-slips';

/** In order. A migration that has been released never changes. */
export const MIGRATIONS: readonly (new () => MigrationInterface)[] = [
  FirstTables0001,
  SupportersVoices0002,
  RoleHolders0003,
  MattersOfAPerson0004,
  PhotosInSizes0005,
  MattersInFull0010,
  OneTimeCodes0015,
  LettersChangesAndDays0016,
  OwnersRolls0020,
  DeadlinesAsRows0025,
  ObjectionsOrdersPapers0026,
  WorkThatDragsOn0030,
  QuestionsAndSeats0035,
  PcSignIn0040,
  OfficeOffers0045,
  ListsOfALongRecord0046,
  Villages0050,
  FrozenRolls0051,
  RecountKeys0053,
  Slates0054,
  PaperBallots0055,
  RaisedFlags0057,
  Deliveries0058,
  Extensions0059,
  Proxies0060,
  SecretChoices0061,
  CastEvidence0062,
  TurnoutAddedUp0063,
  BallotsChanged0064,
  Parking0065,
  BodiesThatDecide0067,
  LateScans0068,
  Reminders0069,
  HandsCounted0070,
  AroundAnItem0071,
  Proposals0072,
  FourSteps0073,
  Results0074,
  MinutesInVersions0076,
  Demands0077,
  BigScreens0080,
  BoardPostings0081,
  HouseholdDelegates0082,
  DemandsOfOwners0086,
  OwnersAssemblies0087,
  Talks0090,
  Amendments0092,
  PlacesOnTheMap0093,
  TakingPartFromElsewhere0094,
  PrintedDoorCodes0095,
  UrgentNotices0097,
  ItemLeads0098,
  MinutesSlips0099,
];
