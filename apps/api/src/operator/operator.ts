import type { INestApplicationContext } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OrgUnitEntity } from '../modules/communities';
import { Transactions } from '../platform/database';
import { nameOf, OperatorRefusal, wanted, type Options } from './operator-words';

/** What every command stands on: the services of the product, without anybody listening. */
export type Operator = Readonly<{
  app: INestApplicationContext;
  run: <T>(work: (em: EntityManager) => Promise<T>) => Promise<T>;
  /** The community of `--community`, by its id or its name. */
  community: (em: EntityManager, options: Options) => Promise<string>;
}>;

export const operatorOf = (app: INestApplicationContext): Operator => ({
  app,
  run: (work) => app.get(Transactions).run(work),
  community: communityOf,
});

const UUID = /^[0-9a-f-]{36}$/;

async function communityOf(em: EntityManager, options: Options): Promise<string> {
  const given = wanted(options, 'community', '柳园社区');
  const by = UUID.test(given) ? { orgUnitId: given } : { name: nameOf(given) };
  const found = await em.findBy(OrgUnitEntity, { kind: 'community', ...by });
  const [only] = found;
  if (!only) throw new OperatorRefusal(`There is no community ${given}: npm run operator -- list`);
  if (found.length > 1) throw new OperatorRefusal(`${found.length} communities are called ${given}: take the id that list shows.`);
  return only.orgUnitId;
}
