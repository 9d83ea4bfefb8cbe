import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import {
  ISSUE_LIMITS,
  MEETING_FORMS,
  MEETING_LIMITS,
  SEARCH_LIMITS,
  SECRECIES,
  type AddGistRequest,
  type AnnounceMeetingRequest,
  type CheckInByHandRequest,
  type CheckInRequest,
  type FindAttendeeQuery,
  type LeaveOpenRequest,
  type MeetingForm,
  type MeetingPlanRequest,
  type MeetingPulseQuery,
  type MeetingsQuery,
  type MinutesVerdictRequest,
  type OpenPollRequest,
  type PlanMeetingRequest,
  type PlannedItem,
  type ReasonRequest,
  type RelocateMeetingRequest,
  type RsvpRequest,
  type Secrecy,
} from '@silin/shared';
import { DayField, PageQueryDto, TextField } from '../../platform/http';
import { SlateDto } from '../polls';
import { InstantField } from './instant-field.decorator';

const { itemsMax, minutesPerItemMin, minutesPerItemMax, titleMax, gistMax, proposalMax, remarkMax } = MEETING_LIMITS;
const FORMS = Object.keys(MEETING_FORMS);
const CODE_MAX = 40;

export class MeetingsQueryDto extends PageQueryDto implements MeetingsQuery {
  @IsIn(['upcoming', 'past']) when!: 'upcoming' | 'past';
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
}

export class PlannedItemDto implements PlannedItem {
  @IsUUID() issueId!: string;
  @IsInt() @Min(minutesPerItemMin) @Max(minutesPerItemMax) minutes!: number;
  @IsOptional() @DayField() studiedOn?: string;
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
}

export class AnnounceMeetingDto implements AnnounceMeetingRequest {
  @IsOptional() @InstantField() startsAt?: string;
  @IsOptional() @IsUUID() venueId?: string;
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

export class FindAttendeeDto implements FindAttendeeQuery {
  @IsOptional() @TextField({ min: 0, max: SEARCH_LIMITS.textMax }) text?: string;
}

export class AddGistDto implements AddGistRequest {
  @IsUUID() requestKey!: string;
  @IsOptional() @IsUUID() speakerPersonId?: string;
  @TextField({ max: gistMax }) text!: string;
}

export class OpenPollDto implements OpenPollRequest {
  @TextField({ min: 4, max: proposalMax }) question!: string;
  @IsOptional() @ValidateNested() @Type(() => SlateDto) slate?: SlateDto;
  @IsOptional() @IsIn(Object.keys(SECRECIES)) secrecy?: Secrecy;
  @IsOptional() @IsBoolean() fewAcknowledged?: boolean;
}

export class MinutesVerdictDto implements MinutesVerdictRequest {
  @IsInt() @Min(1) version!: number;
  @IsIn(['confirm', 'object']) verdict!: 'confirm' | 'object';
  @IsOptional() @TextField({ min: 0, max: remarkMax }) remark?: string;
}
