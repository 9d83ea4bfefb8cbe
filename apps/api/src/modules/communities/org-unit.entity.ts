import { Entity, Index } from 'typeorm';
import type { CommunityKind, EstateKind, OwnersRules } from '@silin/shared';
import { CodeColumn, InstantColumn, JsonColumn, KeyColumn, RefColumn, TextColumn } from '../../platform/database/columns';

export type OrgUnitKind = 'city' | 'district' | 'street' | 'community' | 'committee' | 'group' | 'estate' | 'building' | 'party';

/** A node of the tree 市 → 县区 → 镇街 → 社区 → 小区 → 楼栋, or a body beside it (委员会, 居民小组, a company that is one of the 五方). */
@Entity('org_unit')
export class OrgUnitEntity {
  @KeyColumn() orgUnitId!: string;
  @Index() @RefColumn({ nullable: true }) parentId!: string | null;
  /** The community it lies in; null above it. */
  @Index() @RefColumn({ nullable: true }) communityId!: string | null;
  @CodeColumn() kind!: OrgUnitKind;
  @TextColumn(60) name!: string;
  @CodeColumn({ nullable: true }) estateKind!: EstateKind | null;
  /** Of a community: of a city where nothing else is said. */
  @CodeColumn({ nullable: true }) communityKind!: CommunityKind | null;
  /** Of a party: a number for everyone to call, never a private one. */
  @TextColumn(20, { nullable: true }) publicPhone!: string | null;
  @JsonColumn({ nullable: true }) settings!: Record<string, number> | null;
  /** Of an estate: what its 议事规则 sets for votes of its owners; null where nothing was entered. */
  @JsonColumn({ nullable: true }) ownersRules!: OwnersRules | null;
  @InstantColumn() createdAt!: Date;
}
