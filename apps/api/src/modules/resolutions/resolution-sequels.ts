import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth';
import type { ResolutionEntity } from './resolution.entity';

/** What an authority or a court has ordered about a resolution, for those whose work hangs on it. */
export type Ordered = Readonly<{ resolution: ResolutionEntity; actor: Actor; reason: string }>;
export type OrderedHandler = (em: EntityManager, ordered: Ordered) => Promise<void>;
type Moment = 'suspended' | 'reinstated' | 'revoked';

/** Later modules register here; what they do runs in the transaction of the order. The matter's row is locked before. */
@Injectable()
export class ResolutionSequels {
  private readonly handlers: Readonly<Record<Moment, OrderedHandler[]>> = { suspended: [], reinstated: [], revoked: [] };

  when(moment: Moment, handler: OrderedHandler): void {
    this.handlers[moment].push(handler);
  }

  async tell(moment: Moment, em: EntityManager, ordered: Ordered): Promise<void> {
    for (const handler of this.handlers[moment]) await handler(em, ordered);
  }
}
