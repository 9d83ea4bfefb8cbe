import { Entity, Index } from 'typeorm';
import { RESOLUTION_LIMITS } from '@silin/shared';
import { DayColumn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** That a published result hangs on a board; the photo of it stands in `photo`. */
@Entity('board_posting')
export class BoardPostingEntity {
  @KeyColumn() postingId!: string;
  @Index() @RefColumn() resolutionId!: string;
  @Index({ unique: true }) @RefColumn() requestKey!: string;
  @TextColumn(RESOLUTION_LIMITS.boardPlaceMax) place!: string;
  @DayColumn() postedOn!: string;
  @RefColumn() recordedBy!: string;
  @InstantColumn() recordedAt!: Date;
}
