import { allStories } from './all-stories';
import { LIUYUAN_STAFF } from './estate';

import { Place } from './place';
import { tellAll } from './story';
import { LIUWAN_STAFF } from './village';
import { World, type WorldOptions } from './world';

/** So many days before today the demo begins. */
export const HISTORY_DAYS = 190;

/** Months of an estate's life, as its people would have lived them through their phones. */
export async function tellHistory(options: WorldOptions, atEach: (story: string, now: Date) => void = () => undefined): Promise<World> {
  return tellSome(options, () => true, atEach);
}

/** Only these of its stories. */
export async function tellSome(
  options: WorldOptions,
  isTold: (story: string) => boolean,
  atEach: (story: string, now: Date) => void = () => undefined,
): Promise<World> {
  const world = await World.open(options);
  const estate = await Place.find(world, LIUYUAN_STAFF);
  const village = await Place.find(world, LIUWAN_STAFF);
  const told = allStories(estate, village).filter(({ name }) => isTold(name));
  await tellAll(world, told, (story) => atEach(story, world.now()));
  return world;
}
