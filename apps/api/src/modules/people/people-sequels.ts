import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** An account and the person it speaks for, in that person's community. */
export type Binding = Readonly<{ userId: string; personId: string; communityId: string }>;
export type BindingHandler = (em: EntityManager, binding: Binding) => Promise<void>;

/** What later modules make of a binding. They register here, because people do not know them. */
@Injectable()
export class PeopleSequels {
  private readonly boundHandlers: BindingHandler[] = [];
  private readonly unboundHandlers: BindingHandler[] = [];

  /** Runs in the transaction that binds: what is refused there leaves the account as it was. */
  whenBound(handler: BindingHandler): void {
    this.boundHandlers.push(handler);
  }

  /** Runs in the transaction that ends a binding, also when the account becomes somebody else. */
  whenUnbound(handler: BindingHandler): void {
    this.unboundHandlers.push(handler);
  }

  async bound(em: EntityManager, binding: Binding): Promise<void> {
    for (const handler of this.boundHandlers) await handler(em, binding);
  }

  async unbound(em: EntityManager, binding: Binding): Promise<void> {
    for (const handler of this.unboundHandlers) await handler(em, binding);
  }
}
