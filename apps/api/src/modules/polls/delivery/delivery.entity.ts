import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { DeliveryWay } from '@silin/shared';
import { FlagColumn, InstantColumn, RefColumn } from '../../../platform/database/columns';

/** That a ballot reached an entry of a roll, once per way. Written once, never changed. */
@Entity('ballot_delivery')
@Index(['pollId', 'rollEntryId'])
export class DeliveryEntity {
  @PrimaryColumn({ type: 'char', length: 36 }) rollEntryId!: string;
  @PrimaryColumn({ type: 'varchar', length: 40 }) way!: DeliveryWay;
  @RefColumn() pollId!: string;
  /** One round at the doors; its photo hangs on this. */
  @Index() @RefColumn() roundId!: string;
  @RefColumn() enteredBy!: string;
  @InstantColumn() at!: Date;
  @FlagColumn() toldConsequence!: boolean;
  /** Whether silence after it may be read; as the rule said when it was entered. */
  @FlagColumn() counts!: boolean;
}
