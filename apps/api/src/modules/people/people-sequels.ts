import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** An account and the person it speaks for, in that person's community. */
export type Binding = Readonly<{ userId: string; personId: string; communityId: string }>;
/** Homes, and parking, that have other owners from a day, by a sale or by a register file. */
export type OwnersMoved = Readonly<{
  communityId: string;
  estateId: string;
  homeIds: readonly string[];
  parkingIds: readonly string[];
  on: string;
  by: Readonly<{ userId: string; party: string }>;
}>;
export type OwnersHandler = (em: EntityManager, moved: OwnersMoved) => Promise<void>;
export type BindingHandler = (em: EntityManager, binding: Binding) => Promise<void>;

/** What later modules make of a binding, and of a sale. They register here, because people do not know them. */
@Injectable()
export class PeopleSequels {
  private readonly boundHandlers: BindingHandler[] = [];
  private readonly unboundHandlers: BindingHandler[] = [];
  private readonly ownersHandlers: OwnersHandler[] = [];

  /** Runs in the transaction that binds: what is refused there leaves the account as it was. */
  whenBound(handler: BindingHandler): void {
    this.boundHandlers.push(handler);
  }

  /** Runs in the transaction that ends a binding, also when the account becomes somebody else. */
  whenUnbound(handler: BindingHandler): void {
    this.unboundHandlers.push(handler);
  }

  /** Runs in the transaction that enters it, with the community's row locked. */
  whenOwnersMoved(handler: OwnersHandler): void {
    this.ownersHandlers.push(handler);
  }

  async bound(em: EntityManager, binding: Binding): Promise<void> {
    for (const handler of this.boundHandlers) await handler(em, binding);
  }

  async unbound(em: EntityManager, binding: Binding): Promise<void> {
    for (const handler of this.unboundHandlers) await handler(em, binding);
  }

  async ownersMoved(em: EntityManager, moved: OwnersMoved): Promise<void> {
    if (moved.homeIds.length + moved.parkingIds.length === 0) return;
    for (const handler of this.ownersHandlers) await handler(em, moved);
  }
}
