import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  GIST_KIND_NAMES,
  ISSUE_LIMITS,
  MEETING_FORMS,
  MEETING_LIMITS,
  SEARCH_LIMITS,
  SECRECIES,
  type AddGistRequest,
  type AddItemPaperRequest,
  type AnnounceMeetingRequest,
  type CheckInByHandRequest,
  type CheckInRequest,
  type ConfirmScansRequest,
  type FindAttendeeQuery,
  type GistKind,
  type LeaveOpenRequest,
  type MeetingForm,
  type MeetingPlanRequest,
  type MeetingPulseQuery,
  type MeetingsQuery,
  type OpenPollRequest,
  type PlanMeetingRequest,
  type PlannedBrief,
  type PlannedItem,
  type ReasonRequest,
  type RelocateMeetingRequest,
  type RsvpRequest,
  type Secrecy,
} from '@silin/shared';
import { DayField, PageQueryDto, TextField } from '../../platform/http';
import { SlateDto } from '../polls';
import { InstantField } from './instant-field.decorator';

const {
  itemsMax,
  minutesPerItemMin,
  minutesPerItemMax,
  titleMax,
  gistMax,
  proposalMax,
  urgentMin,
  urgentMax,
  onlineHowMin,
  onlineHowMax,
  itemPapersMax,
} = MEETING_LIMITS;
const WAY_IN = { min: onlineHowMin, max: onlineHowMax };
const FORMS = Object.keys(MEETING_FORMS);
const CODE_MAX = 40;

export class MeetingsQueryDto extends PageQueryDto implements MeetingsQuery {
  @IsIn(['upcoming', 'past']) when!: 'upcoming' | 'past';
}

export class PlannedBriefDto implements PlannedBrief {
  @IsUUID() issueId!: string;
  @IsOptional() @IsUUID() ledByOrgUnitId?: string;
  @IsOptional() @IsInt() @Min(0) @Max(itemPapersMax) papers?: number;
}

export class MeetingPlanDto implements MeetingPlanRequest {
  @IsIn(FORMS) form!: MeetingForm;

  /** How many a form needs is refused by the service, with a sentence. */
  @IsArray()
  @ArrayMaxSize(itemsMax)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  issueIds!: string[];

  @IsOptional() @InstantField() startsAt?: string;
  @IsOptional() @IsUUID() venueId?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(itemsMax)
  @IsInt({ each: true })
  @Min(minutesPerItemMin, { each: true })
  @Max(minutesPerItemMax, { each: true })
  minutes?: number[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(itemsMax)
  @ArrayUnique((brief?: PlannedBriefDto) => brief?.issueId)
  @ValidateNested({ each: true })
  @Type(() => PlannedBriefDto)
  briefs?: PlannedBriefDto[];

  @IsOptional() @IsUUID() estateId?: string;
  @IsOptional() @IsUUID() demandId?: string;
  @IsOptional() @TextField({ min: urgentMin, max: urgentMax }) urgentReason?: string;
  @IsOptional() @TextField(WAY_IN) onlineHow?: string;
}

export class PlannedItemDto implements PlannedItem {
  @IsUUID() issueId!: string;
  @IsInt() @Min(minutesPerItemMin) @Max(minutesPerItemMax) minutes!: number;
  @IsOptional() @DayField() studiedOn?: string;
  @IsOptional() @IsUUID() ledByOrgUnitId?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(itemPapersMax)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  documentIds?: string[];
}

export class AddItemPaperDto implements AddItemPaperRequest {
  @IsUUID() documentId!: string;
}

export class PlanMeetingDto implements PlanMeetingRequest {
  @IsUUID() requestKey!: string;
  @IsIn(FORMS) form!: MeetingForm;
  @TextField({ max: titleMax }) title!: string;
  @IsUUID() venueId!: string;
  @InstantField() startsAt!: string;

  @IsArray()
  @ArrayMaxSize(itemsMax)
  @ArrayUnique((item?: PlannedItemDto) => item?.issueId)
  @ValidateNested({ each: true })
  @Type(() => PlannedItemDto)
  items!: PlannedItemDto[];

  @IsBoolean() announce!: boolean;
  @IsOptional() @IsUUID() demandId?: string;
  @IsOptional() @IsUUID() estateId?: string;
  @IsOptional() @TextField({ min: urgentMin, max: urgentMax }) urgentReason?: string;
  @IsOptional() @TextField(WAY_IN) onlineHow?: string;
}

export class AnnounceMeetingDto implements AnnounceMeetingRequest {
  @IsOptional() @InstantField() startsAt?: string;
  @IsOptional() @IsUUID() venueId?: string;
  @IsOptional() @TextField({ min: urgentMin, max: urgentMax }) urgentReason?: string;
}

export class MeetingPulseDto implements MeetingPulseQuery {
  @IsOptional() @TextField({ min: 0, max: CODE_MAX }) after?: string;
}

export class RsvpDto implements RsvpRequest {
  @IsBoolean() going!: boolean;
}

export class CallOffDto implements ReasonRequest {
  @TextField({ min: ISSUE_LIMITS.reasonMin, max: ISSUE_LIMITS.reasonMax }) reason!: string;
}

export class RelocateMeetingDto extends CallOffDto implements RelocateMeetingRequest {
  @IsUUID() venueId!: string;
  @IsOptional() @TextField(WAY_IN) onlineHow?: string;
}

export class LeaveOpenDto implements LeaveOpenRequest {
  @TextField({ min: ISSUE_LIMITS.reasonMin, max: ISSUE_LIMITS.reasonMax }) reason!: string;
}

export class CheckInDto implements CheckInRequest {
  @TextField({ max: CODE_MAX }) code!: string;
}

export class CheckInByHandDto implements CheckInByHandRequest {
  @IsUUID() personId!: string;
}

export class ConfirmScansDto implements ConfirmScansRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MEETING_LIMITS.scansAtOnceMax)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  personIds!: string[];
}

export class FindAttendeeDto implements FindAttendeeQuery {
  @IsOptional() @TextField({ min: 0, max: SEARCH_LIMITS.textMax }) text?: string;
}

export class AddGistDto implements AddGistRequest {
  @IsUUID() requestKey!: string;
  @IsOptional() @IsUUID() speakerPersonId?: string;
  @TextField({ max: gistMax }) text!: string;
  @IsOptional() @IsIn(GIST_KIND_NAMES) kind?: GistKind;
  @IsOptional() @IsUUID() amendsId?: string;
}

export class OpenPollDto implements OpenPollRequest {
  @TextField({ min: 4, max: proposalMax }) question!: string;
  @IsOptional() @ValidateNested() @Type(() => SlateDto) slate?: SlateDto;
  @IsOptional() @IsIn(Object.keys(SECRECIES)) secrecy?: Secrecy;
  @IsOptional() @IsBoolean() fewAcknowledged?: boolean;
}
