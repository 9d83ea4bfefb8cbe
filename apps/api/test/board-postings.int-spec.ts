import { randomUUID } from 'node:crypto';
import { RESOLUTION_LIMITS, type BoardPostingView } from '@silin/shared';
import { PhotoEntity } from '../src/modules/documents';
import { BoardPostingEntity } from '../src/modules/resolutions/board-posting.entity';
import { ResolutionEntity } from '../src/modules/resolutions';
import { aTestApp, type TestApp } from './support/test-app';
import { as, done, outcome, uploaded } from './tasks.builders';
import type { TestPerson } from './support/people';
import { objecting, type Place } from './objections.builders';

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(() => test.close());

const { aPublished, view, events } = objecting(() => test);
const post = async (place: Place, by: TestPerson, over: Record<string, unknown> = {}) =>
  as<BoardPostingView>(test, by, 'POST', `/resolutions/${place.resolutionId}/postings`, {
    requestKey: randomUUID(),
    place: '3号楼门口公示栏',
    photoIds: await uploaded(test, by),
    ...over,
  });
const hung = ({ resolutionId }: Place) => test.db.manager.countBy(BoardPostingEntity, { resolutionId });

describe('a 公示 that hangs on a board', () => {
  it('is shown to everybody with its photo, its place and the day', async () => {
    const place = await aPublished();
    expect((await view(place, place.gridWorker)).offered).toContain('postOnBoard');
    const posting = await done(post(place, place.gridWorker));
    expect(posting).toMatchObject({
      place: '3号楼门口公示栏',
      postedOn: '2026-11-23',
      photos: [{ url: expect.stringContaining('/photos/') }],
    });
    const seen = await view(place, place.bystander);
    expect(seen.postings).toEqual([{ ...posting, photos: [expect.objectContaining({ photoId: posting.photos[0]?.photoId })] }]);
    expect(seen.offered).not.toContain('postOnBoard');
    expect(await test.db.manager.findOneByOrFail(PhotoEntity, { photoId: posting.photos[0]?.photoId ?? '' })).toMatchObject({
      isPublic: true,
    });
    expect(await events(place, 'post')).toBe(1);
  });

  it('is recorded once for one key, also when it is sent twice at once', async () => {
    const place = await aPublished();
    const request = { requestKey: randomUUID(), photoIds: await uploaded(test, place.gridWorker) };
    const both = await Promise.all([post(place, place.gridWorker, request), post(place, place.gridWorker, request)]);
    expect(new Set(both.map(({ body }) => body.postingId)).size).toBe(1);
    expect(await hung(place)).toBe(1);
    const other = await aPublished();
    const again = { ...request, photoIds: await uploaded(test, other.gridWorker) };
    expect(outcome(await post(other, other.gridWorker, again))).toEqual([422, 'request.invalid']);
  });

  it('is recorded by who works here, once it is published, with a photo of their own', async () => {
    const place = await aPublished();
    const other = await aPublished();
    expect(outcome(await post(place, place.author, { photoIds: [randomUUID()] }))).toEqual([403, 'permission.role_needed']);
    expect(outcome(await post(place, other.gridWorker))).toEqual([404, 'not_found']);
    expect(outcome(await post(place, place.gridWorker, { photoIds: [] }))).toEqual([422, 'request.invalid']);
    expect(outcome(await post(place, place.gridWorker, { place: '字'.repeat(31) }))).toEqual([422, 'request.invalid']);
    expect(outcome(await post(place, place.gridWorker, { photoIds: await uploaded(test, place.secretary) }))).toEqual([
      422,
      'photo.unknown',
    ]);
    await test.db.manager.update(ResolutionEntity, { resolutionId: place.resolutionId }, { state: 'drafted', publishedAt: null });
    expect(outcome(await post(place, place.gridWorker))).toEqual([404, 'not_found']);
    expect(await hung(place)).toBe(0);
  });

  it('hangs in ten places and no eleventh', async () => {
    const place = await aPublished();
    for (let board = 0; board < RESOLUTION_LIMITS.postingsMax; board += 1)
      await done(post(place, place.gridWorker, { place: `${board + 1}号楼` }));
    expect(outcome(await post(place, place.gridWorker))).toEqual([409, 'resolution.posted_enough']);
    expect((await view(place, place.secretary)).offered).not.toContain('postOnBoard');
  });
});
