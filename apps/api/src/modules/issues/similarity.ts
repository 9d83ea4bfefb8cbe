/** Something that an asked text may resemble. */
export type Candidate = Readonly<{ title: string; text: string; place: string }>;

const LEAST_LIKENESS = 0.3;
/** One shared pair of characters is chance, as with 「小区」. */
const LEAST_SHARED = 2;
/** The title says what a matter is about; the rest only helps. */
const REST_WEIGHT = 0.5;

/** Pairs of neighbouring letters or digits; none reaches across punctuation or a space. */
export function bigramsOf(text: string): Set<string> {
  const runs = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return new Set(runs.flatMap(pairsOf));
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

type Weigh = (bigrams: Iterable<string>) => number;
const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>) => [...one].filter((bigram) => other.has(bigram));

/** The shared weight as a part of the lighter text: a short title inside a long story counts in full. */
function overlap(asked: ReadonlySet<string>, other: ReadonlySet<string>, weigh: Weigh): number {
  const common = shared(asked, other);
  if (common.length < LEAST_SHARED) return 0;
  return weigh(common) / Math.min(weigh(asked), weigh(other));
}

/** A pair that many matters have, such as 「楼道」 in an old estate, tells less than a rare one. */
function weighing(documents: readonly ReadonlySet<string>[]): Weigh {
  const frequency = new Map<string, number>();
  for (const document of documents) for (const bigram of document) frequency.set(bigram, (frequency.get(bigram) ?? 0) + 1);
  const weightOf = (bigram: string) => Math.log(1 + (documents.length + 1) / (1 + (frequency.get(bigram) ?? 0)));
  return (bigrams) => [...bigrams].reduce((sum, bigram) => sum + weightOf(bigram), 0);
}

/**
 * The candidates most like a text, most alike first, in their given order where two are equally alike. By overlap of character pairs:
 * Chinese is written without spaces, and neither server has a text index that the other understands.
 */
export function mostSimilar<T extends Candidate>(text: string, candidates: readonly T[], limit: number): T[] {
  const asked = bigramsOf(text);
  const known = candidates.map((candidate) => {
    const title = bigramsOf(candidate.title);
    return { candidate, title, rest: new Set([...title, ...bigramsOf(candidate.text), ...bigramsOf(candidate.place)]) };
  });
  const weigh = weighing(known.map(({ rest }) => rest));
  return known
    .map(({ candidate, title, rest }) => ({
      candidate,
      likeness: Math.max(overlap(asked, title, weigh), REST_WEIGHT * overlap(asked, rest, weigh)),
    }))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}
