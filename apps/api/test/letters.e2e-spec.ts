import { isOneTimeCode, type LettersView } from '@silin/shared';
import { HomeEntity } from '../src/modules/communities';
import { OwnershipEntity, PersonEntity } from '../src/modules/people';
import { LettersService } from '../src/modules/people/letters/letters.service';
import { SessionService } from '../src/platform/auth';
import { call } from './support/calling';
import { aHomeCode, aRegisteredHome, aWillingGuest, redeem, type Refused } from './support/codes';
import { aCommunity, aPerson, signedInAgain, type TestCommunity, type TestPerson } from './support/people';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
let place: TestCommunity;
let secretary: TestPerson;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(async () => {
  await test.close();
});
beforeEach(async () => {
  place = await aCommunity(test.db);
  secretary = await signedInAgain(test, await aPerson(test, place, { roles: ['secretary'], owner: false }));
});

type Wanted = Readonly<{ homeId?: string; replaces?: string | null; token?: string; estateId?: string }>;
/** What a phone gets: the file, or a refusal. */
async function download({ token = secretary.token, replaces = null, estateId = place.estateId, homeId }: Wanted = {}) {
  const response = await fetch(`${test.origin}/api/communities/${place.communityId}/letters`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ estateId, homeId, replaces }),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const isPdf = response.headers.get('content-type') === 'application/pdf';
  return {
    status: response.status,
    bytes,
    isPdf,
    headers: response.headers,
    refused: isPdf ? null : (JSON.parse(bytes.toString()) as Refused),
  };
}
/** The letters themselves, as they are handed to the printer. */
async function letters(replaces: string | null = null, homeId?: string) {
  const actor = await test.app.get(SessionService).actorOf(secretary.token);
  return test.app.get(LettersService).make(place.communityId, { estateId: place.estateId, homeId, replaces }, actor);
}
const list = async () =>
  (await call<LettersView>(test, 'GET', `/communities/${place.communityId}/letters`, { token: secretary.token })).body;
const pagesOf = (bytes: Buffer) => bytes.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

describe('letters of an estate', () => {
  it('are one PDF with a page for each home that somebody may live in, and no name of anybody', async () => {
    await aRegisteredHome(test, place);
    await aRegisteredHome(test, place, [{ name: '郑雨', owns: false }]);
    await anEmptyHome({ delivered: false });
    await anEmptyHome({ developer: true });
    const { status, isPdf, bytes, headers } = await download();
    expect([status, isPdf, pagesOf(bytes)]).toEqual([200, true, 2]);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.toString('latin1')).toContain('%%EOF');
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain('柳园社区小区住址认证信2026-11-23.pdf');
  });

  it('carry a code each that opens its own home and no other', async () => {
    const homes = [await aRegisteredHome(test, place), await aRegisteredHome(test, place, [{ name: '赵敏' }])];
    const made = await letters();
    expect(made.letters.map((one) => one.homeLabel)).toEqual(homes.map((home) => `3号楼2单元${home.roomName}`));
    const [first, second] = made.letters;
    expect(isOneTimeCode(first?.code ?? '')).toBe(true);
    expect(JSON.stringify(made)).not.toMatch(/王秀兰|赵敏|19900000001/);
    expect((await redeem(test, await aWillingGuest(test), first?.code ?? '')).body.outcome).toBe('bound');
    expect((await redeem(test, await aWillingGuest(test), second?.code ?? '')).body.outcome).toBe('claimed');
  });

  it('stop working when they are made again, which has to be said first; used ones stay used', async () => {
    await aRegisteredHome(test, place);
    await aRegisteredHome(test, place, [{ name: '赵敏' }]);
    const [used, unused] = (await letters()).letters;
    await redeem(test, await aWillingGuest(test), used?.code ?? '');
    const { refused } = await download();
    expect(refused).toMatchObject({ code: 'letter.would_replace', facts: { unused: 1 } });
    await test.pass({ seconds: 1 });
    expect((await download({ replaces: String(refused?.facts.batchId) })).status).toBe(200);
    expect((await redeem(test, await aWillingGuest(test), unused?.code ?? '', { name: '赵敏' })).body.code).toBe('code.unusable');
    expect((await list()).made).toMatchObject([
      { letters: 2, used: 0, waiting: 2, homeLabel: null, expiresOn: '2027-01-22' },
      { letters: 2, used: 1, waiting: 0 },
    ]);
  });

  it('are not made twice by two taps, nor by two conveners who both read the same', async () => {
    await aRegisteredHome(test, place);
    const first = await Promise.all([download(), download()]);
    expect(first.map((one) => one.status).sort()).toEqual([200, 409]);
    const replaces = String(first.find((one) => one.refused)?.refused?.facts.batchId);
    await test.pass({ seconds: 1 });
    const second = await Promise.all([download({ replaces }), download({ replaces })]);
    expect(second.map((one) => one.status).sort()).toEqual([200, 409]);
    expect((await list()).made.map((one) => one.waiting)).toEqual([1, 0]);
  });

  it('can be one home’s alone, and then leave the others’ codes working', async () => {
    const [mine, theirs] = [await aRegisteredHome(test, place), await aRegisteredHome(test, place, [{ name: '赵敏' }])];
    const both = (await letters()).letters;
    const { refused } = await download({ homeId: mine.homeId });
    const again = await letters(String(refused?.facts.batchId), mine.homeId);
    expect(again.letters).toHaveLength(1);
    const codeOf = (roomName: string) => both.find((one) => one.homeLabel.endsWith(roomName))?.code ?? '';
    expect((await redeem(test, await aWillingGuest(test), codeOf(mine.roomName))).body.code).toBe('code.unusable');
    expect((await redeem(test, await aWillingGuest(test), codeOf(theirs.roomName), { name: '赵敏' })).body.outcome).toBe('bound');
  });

  it('work until the end of their last day', async () => {
    const { homeId } = await aRegisteredHome(test, place);
    const [letter] = (await letters()).letters;
    const late = await aHomeCode(test, place.communityId, homeId, 70);
    await test.pass({ days: 61 });
    const guest = await aWillingGuest(test);
    expect((await redeem(test, guest, letter?.code ?? '')).body.code).toBe('code.unusable');
    expect((await redeem(test, guest, late)).body.outcome).toBe('bound');
  });

  it('are nobody’s but the conveners’, and an estate without homes has none', async () => {
    const worker = await signedInAgain(test, await aPerson(test, place, { roles: ['grid_worker'], owner: false }));
    expect((await download({ token: worker.token })).refused?.code).toBe('permission.role_needed');
    expect((await download()).refused?.code).toBe('letter.no_home');
    const other = await aCommunity(test.db, '杏林社区');
    const { homeId } = await aRegisteredHome(test, other);
    expect((await download({ estateId: other.estateId })).refused?.code).toBe('not_found');
    expect((await download({ homeId })).refused?.code).toBe('not_found');
  });

  it('are recorded, each making with who, when and how many, and without a code', async () => {
    await aRegisteredHome(test, place);
    const [letter] = (await letters()).letters;
    const rows = await test.db.query("SELECT action, actorUserId, facts FROM event WHERE aggregate = 'letters' AND communityId = ?", [
      place.communityId,
    ]);
    expect(rows).toMatchObject([{ action: 'make', actorUserId: secretary.userId }]);
    expect(JSON.stringify(rows)).not.toContain(letter?.code);
  });
});

let empty = 0;
async function anEmptyHome({ delivered = true, developer = false }: { delivered?: boolean; developer?: boolean }): Promise<void> {
  empty += 1;
  const at = test.clock.now();
  const { communityId, estateId, buildingId } = place;
  const [homeId, personId] = [crypto.randomUUID(), crypto.randomUUID()];
  const name = { buildingName: '9号楼', unitName: '', roomName: String(empty) };
  await test.db.manager.insert(HomeEntity, { homeId, communityId, estateId, buildingId, ...name, areaCm2: 1, delivered, createdAt: at });
  const kind = developer ? 'developer' : 'natural';
  const person = { personId, communityId, kind: kind as 'developer', name: '某某', phoneDigest: null, phoneSealed: null, createdAt: at };
  await test.db.manager.insert(PersonEntity, person);
  await test.db.manager.insert(OwnershipEntity, { ownershipId: crypto.randomUUID(), homeId, personId, since: '2026-01-01', until: null });
}
