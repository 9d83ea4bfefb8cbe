import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, RefColumn } from '../database/columns';

/** Only the digest is kept. A token is used once; see SessionService.refresh for the ten seconds of grace. */
@Entity('refresh_token')
export class RefreshTokenEntity {
  @PrimaryColumn({ type: 'char', length: 64 }) digest!: string;
  @Index() @RefColumn() sessionId!: string;
  @InstantColumn() issuedAt!: Date;
  @InstantColumn({ nullable: true }) usedAt!: Date | null;
}
