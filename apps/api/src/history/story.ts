import type { World } from './world';

/** What happens to one matter, in order: each `yield` says from when on it goes on. */
export type Story<T = void> = AsyncGenerator<Date, T, void>;
export type Told = Readonly<{ name: string; story: Story }>;

/**
 * Tells all stories at once, each moment in its turn, so that one calendar does for all. What lies beyond the end does not happen:
 * there the matter stands today.
 */
export async function tellAll(world: World, told: readonly Told[], atEach: (name: string) => void = () => undefined): Promise<void> {
  const waiting = new Map<Told, Date>(told.map((one) => [one, world.now()]));
  for (;;) {
    const [next] = [...waiting].sort(([, one], [, other]) => one.getTime() - other.getTime());
    if (!next || next[1] > world.endsAt) break;
    const [one, from] = next;
    await world.passTo(from);
    const until = await goOn(one);
    if (until) waiting.set(one, until);
    else waiting.delete(one);
    atEach(one.name);
  }
  await Promise.all([...waiting.keys()].map(({ story }) => story.return()));
  await world.passTo(world.endsAt);
}

async function goOn({ name, story }: Told): Promise<Date | undefined> {
  try {
    const { done, value } = await story.next();
    return done ? undefined : value;
  } catch (error) {
    throw new Error(`「${name}」: ${(error as Error).message}`, { cause: error });
  }
}
