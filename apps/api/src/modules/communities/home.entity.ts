import { Entity, Index } from 'typeorm';
import { AreaColumn, FlagColumn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** 户: one exclusive part. Area in whole cm². */
@Entity('home')
@Index(['estateId', 'buildingName', 'unitName', 'roomName'], { unique: true })
export class HomeEntity {
  @KeyColumn() homeId!: string;
  @Index() @RefColumn() communityId!: string;
  @RefColumn() estateId!: string;
  @RefColumn() buildingId!: string;
  @TextColumn(20) buildingName!: string;
  @TextColumn(20) unitName!: string;
  @TextColumn(20) roomName!: string;
  @AreaColumn() areaCm2!: number;
  @FlagColumn() delivered!: boolean;
  @InstantColumn() createdAt!: Date;
}

/** 「3号楼2单元501」 */
export const homeLabel = (home: Pick<HomeEntity, 'buildingName' | 'unitName' | 'roomName'>) =>
  `${home.buildingName}${home.unitName}${home.roomName}`;
