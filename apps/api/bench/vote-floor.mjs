// The floor of `npm run bench:vote`: a bare handler with the same tokens, the same statements, the same pool, and nothing else.
import { createHmac, createSecretKey } from 'node:crypto';
import { createRequire } from 'node:module';
import Fastify from 'fastify';
import mysql from 'mysql2';
import { NOW, SECRET } from './app.mjs';
import { answerCpu } from './cpu.mjs';
import { day } from './rows.mjs';

const require = createRequire(import.meta.url);
const { JwtService } = require('@nestjs/jwt');
const { CALLER } = require('../dist/modules/people/actor-directory.js');
const { CAST_BALLOT, castParameters } = require('../dist/modules/polls/cast-ballot.js');
const { newReceipt } = require('../dist/modules/polls/receipt.js');

const { url } = JSON.parse(process.argv[2]);
const POOL = 10;
const pool = mysql.createPool({
  uri: url,
  connectionLimit: POOL,
  timezone: 'Z',
  charset: 'utf8mb4_unicode_520_ci',
  supportBigNumbers: true,
  bigNumberStrings: true,
});
const execute = (sql, parameters) =>
  new Promise((resolve, reject) => {
    pool.execute(sql, parameters, (error, result) => (error ? reject(error) : resolve(result)));
  });
// As platform.module makes it of the one secret.
const jwt = new JwtService({ secret: createSecretKey(createHmac('sha256', Buffer.from(SECRET, 'hex')).update('access-tokens').digest()) });
const TODAY = day(NOW);
const uuid = { type: 'string', format: 'uuid' };
const schema = {
  params: { type: 'object', properties: { pollId: uuid } },
  body: {
    type: 'object',
    additionalProperties: false,
    required: ['requestKey', 'choice', 'rollEntryId'],
    properties: { requestKey: uuid, choice: { enum: ['approve', 'reject', 'abstain'] }, rollEntryId: uuid },
  },
};

const app = Fastify();
app.post('/api/polls/:pollId/ballots', { schema }, async (request, reply) => {
  const { sid, uid } = jwt.verify(request.headers.authorization.slice(7), { clockTimestamp: NOW.getTime() / 1000, algorithms: ['HS256'] });
  const [facts] = await execute(CALLER, [...Array(6).fill(TODAY), sid]);
  if (!facts || facts.userId !== uid || facts.endedAt || facts.expiresAt <= NOW) return reply.code(401).send();
  if (Number(facts.isResident) !== 1) return reply.code(403).send();
  const { pollId } = request.params;
  const { requestKey, choice, rollEntryId } = request.body;
  const receipt = newReceipt();
  const content = { choice, choices: null };
  const vote = { pollId, rollEntryId, personId: facts.personId, requestKey, content, channel: 'online', receipt, castBy: uid, castAt: NOW };
  const parameters = castParameters({ ...vote, witnessPersonId: null, deviceKey: null, shownSha256: null, identity: null });
  const { affectedRows } = await execute(CAST_BALLOT, parameters);
  if (affectedRows !== 1) return reply.code(409).send();
  return reply.code(201).send({ pollId, ballot: { choice, choices: null, castAt: NOW.toISOString(), channel: 'online', receipt } });
});
await app.listen({ host: '127.0.0.1', port: 0 });
answerCpu();
process.send({ port: app.server.address().port });
