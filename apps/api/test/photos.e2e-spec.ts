import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import sharp from 'sharp';
import { PHOTO_LIMITS, PHOTO_SIZE_NAMES, photoLink, type PhotoView } from '@silin/shared';
import { Settings } from '../src/config/settings.module';
import { PhotoEntity, PhotoShelf, type Placement } from '../src/modules/documents';
import { SessionService, type Actor } from '../src/platform/auth';
import { newId, Transactions } from '../src/platform/database';
import { call } from './support/calling';
import { aCommunity, aGuest, aPerson, type TestCommunity, type TestPerson } from './support/people';
import { aJpeg, photoForm } from './support/pictures';
import { aTestApp, START, type TestApp } from './support/test-app';

let test: TestApp;
let community: TestCommunity;
let person: TestPerson;
beforeAll(async () => {
  test = await aTestApp();
  community = await aCommunity(test.db);
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.db.manager.deleteAll(PhotoEntity);
  person = await aPerson(test, community);
});

const send = (bytes: Buffer, token = person.token) => call<PhotoView>(test, 'POST', '/photos', { token, form: photoForm(bytes) });
const upload = async (bytes?: Buffer) => (await send(bytes ?? (await aJpeg()))).body;
const fetchPicture = async (address: string) => {
  const response = await fetch(`${test.origin}${address}`);
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
};
const codeOf = (bytes: Buffer) => (JSON.parse(bytes.toString()) as { code: string }).code;
const rows = () => test.db.manager.find(PhotoEntity);
const storedFiles = async () => {
  const entries = await readdir(test.app.get(Settings).storage.directory, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};
const actorOf = (one: TestPerson): Promise<Actor> => test.app.get(SessionService).actorOf(one.token);
const hang = async (photoIds: readonly string[], placement: Partial<Placement> = {}, by = person) => {
  const actor = await actorOf(by);
  const whole: Placement = { subjectKind: 'issue', subjectId: newId(START), purpose: 'scene', ...placement };
  await test.app.get(Transactions).run((em) => test.app.get(PhotoShelf).attach(em, actor, photoIds, whole));
  return whole.subjectId;
};

/** What is answered while nothing but the headers of an upload has arrived. */
async function answerToHeaders(authorization: string): Promise<unknown[]> {
  const headers = { authorization, 'content-type': 'multipart/form-data; boundary=photo', 'content-length': PHOTO_LIMITS.bytesMax };
  const sending = request(`${test.origin}/api/photos`, { method: 'POST', headers, signal: AbortSignal.timeout(10_000) });
  sending.flushHeaders();
  const [answer] = (await once(sending, 'response')) as [IncomingMessage];
  const body = Buffer.concat(await answer.toArray());
  sending.destroy();
  return [answer.statusCode, codeOf(body)];
}

describe('what is kept of a photo', () => {
  it('is a smaller JPEG behind a signed address', async () => {
    const { status, body } = await send(await aJpeg({ width: 4000, height: 3000 }));
    expect(status).toBe(201);
    expect(body).toMatchObject({ width: 1600, height: 1200 });
    const full = await fetchPicture(body.url);
    expect([full.status, full.headers.get('content-type'), full.headers.get('cache-control')]).toEqual([
      200,
      'image/jpeg',
      'private, max-age=1800, immutable',
    ]);
    expect(await sharp(full.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1600, height: 1200 });
  });

  it('tells neither where nor with what it was taken, in no stored file', async () => {
    const original = await aJpeg();
    expect(original.includes('SecretPhone')).toBe(true);
    const before = new Set(await storedFiles());
    const { url } = await upload(original);
    for (const size of PHOTO_SIZE_NAMES) await fetchPicture(photoLink(url, size));
    const { exif, icc, xmp, iptc } = await sharp((await fetchPicture(url)).bytes).metadata();
    expect([exif, icc, xmp, iptc]).toEqual([undefined, undefined, undefined, undefined]);
    const written = (await storedFiles()).filter((path) => !before.has(path));
    expect(written).toHaveLength(PHOTO_SIZE_NAMES.length);
    for (const path of written) {
      const bytes = await readFile(path);
      expect(bytes.includes('SecretPhone') || bytes.includes('SomeoneByName') || bytes.equals(original)).toBe(false);
    }
  });

  it('stands upright when the phone was held sideways', async () => {
    const { width, height } = await upload(await aJpeg({ width: 1000, height: 500, orientation: 6 }));
    expect([width, height]).toEqual([500, 1000]);
  });

  it.each(['png', 'webp', 'avif'] as const)('is a JPEG when a %s came in', async (format) => {
    const bytes = await sharp({ create: { width: 300, height: 200, channels: 4, background: '#ff000080' } })
      .toFormat(format)
      .toBuffer();
    const { url } = await upload(bytes);
    expect(await sharp((await fetchPicture(url)).bytes).metadata()).toMatchObject({ format: 'jpeg', width: 300, height: 200 });
  });
});

describe('what is not kept', () => {
  const stored = async () => [await rows(), await storedFiles()];
  const refused = async (bytes: Buffer, code: string, status: number) => {
    const before = await stored();
    const answer = await send(bytes);
    expect([answer.status, (answer.body as unknown as { code: string }).code]).toEqual([status, code]);
    expect(await stored()).toEqual(before);
  };
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj')],
    ['an SVG', Buffer.from(SVG)],
    ['a GIF', GIF],
    ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4_000, 7)])],
    [
      'the first bytes of a JPEG with something else behind them',
      Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.from(SVG)]),
    ],
    ['an empty file', Buffer.alloc(0)],
  ])('refuses %s although it is called photo.jpg', async (_, bytes) => {
    await refused(bytes, 'photo.not_an_image', 415);
  });

  it('refuses a photo that broke off on its way', async () => {
    const noise = await sharp({
      create: { width: 800, height: 800, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 40 } } as never,
    })
      .jpeg()
      .toBuffer();
    await refused(noise.subarray(0, noise.length / 2), 'photo.not_an_image', 415);
  });

  it('refuses a file of 20 MB', async () => {
    await refused(Buffer.concat([await aJpeg(), Buffer.alloc(20_000_000)]), 'photo.too_large', 413);
  });

  it('refuses a small file that unpacks to more pixels than the limit', async () => {
    const bytes = await sharp({ create: { width: 10_000, height: 5_001, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    expect(bytes.length).toBeLessThan(PHOTO_LIMITS.bytesMax);
    await refused(bytes, 'photo.too_many_pixels', 413);
  });

  it('refuses a form without the file and a body that is no form', async () => {
    const bytes = await aJpeg();
    const { token } = person;
    expect((await call(test, 'POST', '/photos', { token, form: photoForm(bytes, { field: 'other' }) })).body.code).toBe('request.invalid');
    expect((await call(test, 'POST', '/photos', { token, form: new FormData() })).body.code).toBe('request.invalid');
    expect((await call(test, 'POST', '/photos', { token, body: {} })).body.code).toBe('request.malformed');
    expect(await rows()).toEqual([]);
  });

  it('takes one from the people of a carrier, who own nothing here', async () => {
    const carrier = await aPerson(test, community, { roles: ['property_company'], orgUnitId: community.propertyId, owner: false });
    expect((await call(test, 'POST', '/photos', { token: carrier.token, form: photoForm(await aJpeg()) })).status).toBe(201);
  });

  it('takes nothing from somebody unverified or not signed in', async () => {
    const guest = await aGuest(test);
    const bytes = await aJpeg();
    expect((await call(test, 'POST', '/photos', { token: guest.token, form: photoForm(bytes) })).body.code).toBe('permission.unverified');
    expect((await call(test, 'POST', '/photos', { form: photoForm(bytes) })).body.code).toBe('session.missing');
    expect(await rows()).toEqual([]);
  });

  it('says so before the photo has been sent', async () => {
    const { token } = await aGuest(test);
    for (const [authorization, refusal] of [
      [`Bearer ${token}`, [403, 'permission.unverified']],
      ['', [401, 'session.missing']],
    ] as const) {
      expect(await answerToHeaders(authorization)).toEqual(refusal);
    }
  });
});

describe('an address', () => {
  it('runs out', async () => {
    const { url } = await upload();
    await fetchPicture(photoLink(url, 'tile-176'));
    await test.pass({ minutes: PHOTO_LIMITS.linkMinutes });
    for (const size of ['full', 'tile-176', 'half-400'] as const) {
      const { status, bytes, headers } = await fetchPicture(photoLink(url, size));
      expect([size, status, codeOf(bytes), headers.get('cache-control')]).toEqual([size, 403, 'photo.link_expired', 'no-store']);
    }
  });

  it('opens neither another photo, nor for longer, in no size', async () => {
    const one = await upload();
    const other = await upload();
    const forged = [
      one.url.replace(one.photoId, other.photoId),
      one.url.replace(/exp=\w+/, 'exp=zzzzzz'),
      one.url.replace(/sig=.*/, 'sig=x'),
      one.url.replace(/\?.*/, ''),
      one.url.replace(one.photoId, newId(START)),
    ];
    for (const address of [...forged, ...forged.map((full) => full.replace('/full.jpg', '/tile-176.jpg'))]) {
      const { status, bytes } = await fetchPicture(address);
      expect([address, status, codeOf(bytes)]).toEqual([address, 403, 'photo.link_expired']);
    }
    for (const unknown of ['original', 'tile-177', 'tile-9999', 'thumb', 'constructor'])
      expect((await fetchPicture(one.url.replace('/full.jpg', `/${unknown}.jpg`))).status).toBe(404);
  });
});

describe('the shelf', () => {
  it('hangs pictures in the given order, private until published', async () => {
    const [first, second, third] = [await upload(), await upload(), await upload()];
    const subjectId = await hang([third.photoId, first.photoId]);
    await hang([second.photoId], { subjectId });
    const shelf = test.app.get(PhotoShelf);
    await shelf.publish(test.db.manager, [first.photoId]);
    const hanging = (await shelf.ofSubjects(test.db.manager, 'issue', [subjectId, 'other'])).get(subjectId);
    expect(hanging?.map((photo) => [photo.photoId, photo.isPublic])).toEqual([
      [third.photoId, false],
      [first.photoId, true],
      [second.photoId, false],
    ]);
  });

  it('refuses a picture of somebody else, one that hangs already, and an unknown one', async () => {
    const mine = await upload();
    const neighbour = await aPerson(test, community);
    await expect(hang([mine.photoId], {}, neighbour)).rejects.toMatchObject({ code: 'photo.unknown', facts: { photoIds: [mine.photoId] } });
    await hang([mine.photoId]);
    await expect(hang([mine.photoId])).rejects.toMatchObject({ code: 'photo.unknown' });
    await expect(hang([newId(START)])).rejects.toMatchObject({ code: 'photo.unknown' });
  });

  it('lets two subjects that reach for one picture at once not both have it', async () => {
    const { photoId } = await upload();
    const outcomes = await Promise.allSettled([hang([photoId]), hang([photoId])]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('a draft that was given up', () => {
  it('leaves neither row nor file after 48 hours; what hangs stays', async () => {
    const [given, kept] = [await upload(), await upload()];
    for (const { url } of [given, kept]) for (const size of ['tile-176', 'half-400'] as const) await fetchPicture(photoLink(url, size));
    const actor = await actorOf(person);
    const before = await storedFiles();
    const subjectId = await hang([kept.photoId]);
    await test.pass({ hours: 47 });
    expect(await rows()).toHaveLength(2);
    test.clock.setOffset(test.clock.offset + 3_600_000);
    // Nothing is hung up between the moment it runs out and the sweep.
    const late = { subjectKind: 'issue', subjectId, purpose: 'scene' } as const;
    const reach = test.app.get(Transactions).run((em) => test.app.get(PhotoShelf).attach(em, actor, [given.photoId], late));
    await expect(reach).rejects.toMatchObject({ code: 'photo.unknown' });
    await test.settle();
    expect((await rows()).map(({ photoId }) => photoId)).toEqual([kept.photoId]);
    expect(await storedFiles()).toHaveLength(before.length - 3);
    const shelf = await test.app.get(PhotoShelf).ofSubjects(test.db.manager, 'issue', [subjectId]);
    expect((await fetchPicture(shelf.get(subjectId)?.[0]?.url ?? '')).status).toBe(200);
  });
});
