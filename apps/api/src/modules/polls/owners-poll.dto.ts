import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
  IsString,
} from 'class-validator';
import {
  CONFLICT_GROUNDS,
  CONFLICT_READINGS,
  DEFAULT_READINGS,
  MEETING_LIMITS,
  MATTERS_OUT_OF_SCOPE_CODES,
  OWNERS_MATTER_CODES,
  OWNERS_POLL_LIMITS,
  PARKING_READINGS,
  PARKING_USUAL,
  PROXIES_PER_AGENT,
  OWNERS_RULES_LIMITS,
  SILENT_READINGS,
  VOID_READINGS,
  type AnnouncePollRequest,
  type AnswerObjectionRequest,
  type ConflictGround,
  type ConflictReading,
  type LiftConflictRequest,
  type MarkConflictRequest,
  type MatterAsked,
  type ObjectToRollRequest,
  type OnlineBasis,
  type OwnersRules,
  type ParkingReading,
  type PrepareOwnersPollRequest,
  type ReasonRequest,
  type RollErrorRequest,
  type RollRowsQuery,
  type SilentReading,
  type VoidReading,
} from '@silin/shared';
import { TextField } from '../../platform/http';
import { SlateDto } from './slate.dto';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const { questionMin, objectionMin, objectionMax, reasonMin, reasonMax, buildingsMax } = OWNERS_POLL_LIMITS;

export class PrepareOwnersPollDto implements PrepareOwnersPollRequest {
  @IsUUID()
  requestKey!: string;

  @IsIn([...OWNERS_MATTER_CODES, ...MATTERS_OUT_OF_SCOPE_CODES])
  matter!: MatterAsked;

  @TextField({ min: questionMin, max: MEETING_LIMITS.proposalMax })
  question!: string;

  @IsUUID()
  estateId!: string;

  @IsArray()
  @ArrayMaxSize(buildingsMax)
  @IsUUID(undefined, { each: true })
  buildingIds!: string[];

  @IsOptional()
  @ValidateNested()
  @Type(() => SlateDto)
  slate?: SlateDto;
}

export class AnnouncePollDto implements AnnouncePollRequest {
  @IsOptional()
  @Matches(DAY)
  opensOn?: string;

  @IsOptional()
  @Matches(DAY)
  closesOn?: string;
}

export class PollReasonDto implements ReasonRequest {
  @TextField({ min: reasonMin, max: reasonMax })
  reason!: string;
}

export class RollRowsQueryDto implements RollRowsQuery {
  @IsOptional()
  @IsString()
  @MaxLength(20)
  building?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  after?: number;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  version?: number;
}

/** What was looked at is named by its digest. */
export class RollErrorDto extends PollReasonDto implements RollErrorRequest {
  @IsUUID()
  requestKey!: string;

  @Matches(/^[0-9a-f]{64}$/)
  seenSha256!: string;

  @IsOptional()
  @IsUUID()
  documentId?: string;
}

export class ObjectToRollDto implements ObjectToRollRequest {
  @IsUUID()
  requestKey!: string;

  @TextField({ min: objectionMin, max: objectionMax })
  text!: string;

  @IsOptional()
  @IsUUID()
  rollEntryId?: string;
}

export class AnswerObjectionDto implements AnswerObjectionRequest {
  @IsIn(['corrected', 'rejected'])
  decision!: 'corrected' | 'rejected';

  @TextField({ min: reasonMin, max: reasonMax })
  reason!: string;
}

export class LiftConflictDto extends PollReasonDto implements LiftConflictRequest {
  @IsUUID()
  rollEntryId!: string;
}

export class MarkConflictDto extends LiftConflictDto implements MarkConflictRequest {
  @IsIn(Object.keys(CONFLICT_GROUNDS))
  ground!: ConflictGround;
}

class OnlineBasisDto implements OnlineBasis {
  @TextField({ max: OWNERS_RULES_LIMITS.basisMax })
  text!: string;

  @TextField({ max: OWNERS_RULES_LIMITS.basisMax })
  source!: string;
}

/** What the law leaves open is decided by the rule, which knows its floors. */
export class OwnersRulesDto implements OwnersRules {
  @IsInt()
  noticeDays!: number;

  @IsInt()
  votingWindowDays!: number;

  @IsInt()
  rollReviewDays!: number;

  @IsOptional()
  @ValidateNested()
  @Type(() => OnlineBasisDto)
  onlineBasis: OnlineBasisDto | null = null;

  @IsIn(Object.keys(SILENT_READINGS))
  silentBallots: SilentReading = DEFAULT_READINGS.silentBallots;

  @IsIn(Object.keys(VOID_READINGS))
  voidBallots: VoidReading = DEFAULT_READINGS.voidBallots;

  @IsIn(Object.keys(CONFLICT_READINGS))
  conflicts: ConflictReading = DEFAULT_READINGS.conflicts;

  @IsOptional()
  @ValidateNested()
  @Type(() => OnlineBasisDto)
  ballotsClause: OnlineBasisDto | null = null;

  @IsOptional()
  @IsInt()
  extensionDays: number = 0;

  @IsOptional()
  @IsBoolean()
  publicRows: boolean = false;

  @IsOptional()
  @IsBoolean()
  changeable: boolean = false;

  @IsOptional()
  @IsInt()
  proxiesPerAgent: number = PROXIES_PER_AGENT;

  @IsOptional()
  @IsIn(Object.keys(PARKING_READINGS))
  parkingCounts: ParkingReading = PARKING_USUAL;

  @IsOptional()
  @IsUUID()
  documentId: string | null = null;
}
