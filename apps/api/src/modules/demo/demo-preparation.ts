import { Injectable } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { ActorDirectory, type Actor } from '../../platform/auth';
import { RegisterImportEntity, RegisterImportService } from '../people';
import { DemoCast, demoUserId } from './demo-cast';
import { DEMO_REGISTERS } from './demo-org-units';
import { DEMO_PEOPLE } from './demo-people';
import { demoCommunityOf, DemoPlace, demoUnitId } from './demo-place';

const DEMO_FOLDER = join(__dirname, '../../../demo');

/**
 * The first start of a demo, in steps that are each done or not done: whatever is there already is left as it is, so that a start that
 * was killed is completed by the next one and a later start changes nothing.
 */
@Injectable()
export class DemoPreparation {
  constructor(
    private readonly dataSource: DataSource,
    private readonly place: DemoPlace,
    private readonly cast: DemoCast,
    private readonly imports: RegisterImportService,
    private readonly actors: ActorDirectory,
  ) {}

  async run(): Promise<void> {
    await this.place.prepare();
    const firstDay = await this.place.firstDay();
    const inhabited = DEMO_PEOPLE.filter((one) => one.community !== null);
    for (const one of inhabited.filter(({ home }) => home === null)) await this.cast.hire(one, firstDay);
    for (const register of DEMO_REGISTERS) await this.importRegister(register);
    for (const one of inhabited.filter(({ home }) => home !== null)) await this.cast.house(one, firstDay);
  }

  /** As the secretary does it: look first, then confirm. */
  private async importRegister({ estate, fileName, importedBy }: (typeof DEMO_REGISTERS)[number]): Promise<void> {
    const estateId = demoUnitId(estate);
    if (await this.dataSource.manager.existsBy(RegisterImportEntity, { estateId, state: 'confirmed' })) return;
    const secretary = await this.actorOf(importedBy);
    const bytes = await readFile(join(DEMO_FOLDER, fileName));
    const communityId = demoUnitId(demoCommunityOf(estate) ?? '');
    const { importId } = await this.imports.check(communityId, { estateId, effectiveOn: undefined }, { fileName, bytes }, secretary);
    await this.imports.confirm(importId, secretary);
  }

  private async actorOf(personKey: string): Promise<Actor> {
    const userId = demoUserId(personKey);
    return { userId, sessionId: '', ...(await this.actors.factsOf(userId)) };
  }
}
