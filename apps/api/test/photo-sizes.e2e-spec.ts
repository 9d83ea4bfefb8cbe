import { readdir } from 'node:fs/promises';
import sharp from 'sharp';
import { PHOTO_SIZES, photoLink, type PhotoSize, type PhotoView } from '@silin/shared';
import { Settings } from '../src/config/settings.module';
import { PhotoEntity } from '../src/modules/documents';
import { FileStore } from '../src/platform/storage';
import { call } from './support/calling';
import { aCommunity, aPerson, type TestCommunity, type TestPerson } from './support/people';
import { aJpeg, photoForm } from './support/pictures';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
let community: TestCommunity;
let person: TestPerson;
beforeAll(async () => {
  test = await aTestApp();
  community = await aCommunity(test.db);
});
afterAll(() => test.close());
beforeEach(async () => {
  person = await aPerson(test, community);
});

const upload = async (bytes?: Buffer) => {
  const form = photoForm(bytes ?? (await aJpeg()));
  return (await call<PhotoView>(test, 'POST', '/photos', { token: person.token, form })).body;
};
const fetchPicture = async (address: string) => {
  const response = await fetch(`${test.origin}${address}`);
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
};
const storedFiles = async () => {
  const entries = await readdir(test.app.get(Settings).storage.directory, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
};

describe('the sizes of a photo', () => {
  const sizeOf = async (url: string, size: PhotoSize) => {
    const { status, bytes, headers } = await fetchPicture(photoLink(url, size));
    const { format, width, height } = await sharp(bytes).metadata();
    return { status, format, width, height, cache: headers.get('cache-control') };
  };

  it('are all opened by its one link, to be cached like the whole', async () => {
    const { url } = await upload(await aJpeg({ width: 4000, height: 3000 }));
    const { full: _, ...smaller } = PHOTO_SIZES;
    for (const [size, { width, height: most, fit }] of Object.entries(smaller)) {
      const cache = 'private, max-age=1800, immutable';
      // All of it as wide as its frame, and as high as it was taken; a crop fills its frame.
      const height = fit === 'whole' ? Math.round((width * 3000) / 4000) : most;
      expect([size, await sizeOf(url, size as PhotoSize)]).toEqual([size, { status: 200, format: 'jpeg', width, height, cache }]);
    }
  });

  it('are cut from what there is of a small one, never made larger', async () => {
    const { url } = await upload(await aJpeg({ width: 300, height: 200 }));
    const { width, height } = await sizeOf(url, 'tile-484');
    expect(width).toBeLessThanOrEqual(300);
    expect(height).toBeLessThanOrEqual(200);
    expect(await sizeOf(url, 'tile-176')).toMatchObject({ width: 176, height: 176 });
  });

  it('are made when first asked for, once, and kept', async () => {
    const before = (await storedFiles()).length;
    const { url } = await upload();
    expect(await storedFiles()).toHaveLength(before + 1);
    const put = jest.spyOn(test.app.get(FileStore), 'put');
    const answers = await Promise.all(Array.from({ length: 8 }, () => fetchPicture(photoLink(url, 'tile-216'))));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    await fetchPicture(photoLink(url, 'tile-216'));
    expect(put).toHaveBeenCalledTimes(1);
    put.mockRestore();
    expect(await storedFiles()).toHaveLength(before + 2);
  });

  it('exist of a photo from before there were sizes, and go with it and its one small picture', async () => {
    await test.db.manager.deleteAll(PhotoEntity);
    const before = (await storedFiles()).length;
    const { photoId, url } = await upload();
    const thumbKey = 'photos/00/from-before.jpg';
    await test.app.get(FileStore).put(thumbKey, await aJpeg());
    await test.db.manager.update(PhotoEntity, { photoId }, { thumbKey });
    expect(await sizeOf(url, 'tile-176')).toMatchObject({ status: 200, width: 176, height: 176 });
    expect(await storedFiles()).toHaveLength(before + 3);
    await test.pass({ hours: 48 });
    expect(await storedFiles()).toHaveLength(before);
  });

  it('are not made of a photo that goes meanwhile', async () => {
    const { photoId, url } = await upload();
    const files = test.app.get(FileStore);
    const before = (await storedFiles()).length;
    const read = files.get.bind(files);
    const get = jest.spyOn(files, 'get').mockImplementation(async (key) => {
      const bytes = await read(key);
      if (bytes) await test.db.manager.delete(PhotoEntity, { photoId });
      return bytes;
    });
    expect((await fetchPicture(photoLink(url, 'tile-176'))).status).toBe(404);
    get.mockRestore();
    expect(await storedFiles()).toHaveLength(before);
  });
});
