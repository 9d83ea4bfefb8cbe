const AT_ONCE = 4

/** For each of them, a few at a time: a whole building at once is no longer how people come. */
export async function forEachOf<T>(all: readonly T[], act: (one: T, index: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < all.length; from += AT_ONCE) {
    await Promise.all(all.slice(from, from + AT_ONCE).map((one, i) => act(one, from + i)))
  }
}
