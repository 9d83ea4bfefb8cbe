// One API process as it is served, on a clock that stands, for `npm run test:faults`: it fills nothing, listens, and is killed by its parent.
import { createApp, NOW, settingsFor } from '../bench/app.mjs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { FixedClock, MovableClock } = require('../dist/platform/clock/index.js');

const { url, files } = JSON.parse(process.argv[2]);
const clock = new MovableClock(new FixedClock(NOW));
const app = await createApp({ settings: settingsFor(url, 'demo', files), clock, ticker: false });
await app.listen({ host: '127.0.0.1', port: 0 });
process.send({ port: app.getHttpServer().address().port });
// Whoever started it is gone: nobody would end it.
process.on('disconnect', () => process.exit(1));
