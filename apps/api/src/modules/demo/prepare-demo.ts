import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DemoPerson } from '@silin/shared';
import { DEMO_PEOPLE } from './demo-people';
import { DemoPreparation } from './demo-preparation';

export type DemoAnnouncement = Readonly<{ people?: readonly Pick<DemoPerson, 'key' | 'name' | 'words'>[] }>;

/** First start of a demo: the register is imported and people are appointed, as they would be by hand. */
export async function prepareDemo(app: NestFastifyApplication): Promise<DemoAnnouncement> {
  await app.init();
  await app.get(DemoPreparation).run();
  return { people: DEMO_PEOPLE.map(({ key, name, words }) => ({ key, name, words })) };
}
