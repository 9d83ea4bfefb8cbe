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
];
