import { Entity, Index } from 'typeorm';
import type { ParkingKind } from '@silin/shared';
import { AreaColumn, CodeColumn, FlagColumn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/**
 * 产权车位、车库: owned, registered with an area, and no home: what asks for homes, residents or households never meets it. `buildingName` is
 * where it is, a building of the estate or not. Area in whole cm².
 */
@Entity('parking_unit')
@Index(['estateId', 'buildingName', 'unitName', 'roomName'], { unique: true })
export class ParkingUnitEntity {
  @KeyColumn() parkingId!: string;
  @Index() @RefColumn() communityId!: string;
  @RefColumn() estateId!: string;
  @CodeColumn() kind!: ParkingKind;
  @TextColumn(20) buildingName!: string;
  @TextColumn(20) unitName!: string;
  @TextColumn(20) roomName!: string;
  @AreaColumn() areaCm2!: number;
  @FlagColumn() delivered!: boolean;
  @InstantColumn() createdAt!: Date;
}
