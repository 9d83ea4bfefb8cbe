import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the demo clock has been moved; one row, so that a second start goes on from the same day. */
@Entity('demo_clock')
export class DemoClockEntity {
  @PrimaryColumn({ type: 'int' }) clockId!: number;
  @Column({ type: 'bigint' }) offsetMs!: string;
}
