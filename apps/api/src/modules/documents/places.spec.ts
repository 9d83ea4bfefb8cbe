import { Places } from './places';

describe('places', () => {
  it('let so many work at once, the others in order, and after a failure too', async () => {
    const places = new Places(2);
    const ends: ((failed?: boolean) => void)[] = [];
    const started: number[] = [];
    const works = [0, 1, 2, 3].map((index) =>
      places.take(() => {
        started.push(index);
        return new Promise<number>((resolve, reject) => ends.push((failed) => (failed ? reject(new Error('broken')) : resolve(index))));
      }),
    );
    expect(started).toEqual([0, 1]);
    ends[1]?.(true);
    await expect(works[1]).rejects.toThrow('broken');
    expect(started).toEqual([0, 1, 2]);
    ends[0]?.();
    expect(await works[0]).toBe(0);
    expect(started).toEqual([0, 1, 2, 3]);
    ends[2]?.();
    ends[3]?.();
    expect(await Promise.all([works[2], works[3]])).toEqual([2, 3]);
  });
});
