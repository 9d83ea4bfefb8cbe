import { Entity, PrimaryColumn } from 'typeorm';
import { CountColumn } from './columns';

/** The last number given out in one series, such as a community's matters of one year. */
@Entity('serial')
export class SerialEntity {
  @PrimaryColumn({ type: 'varchar', length: 80 }) series!: string;
  @CountColumn() last!: number;
}
