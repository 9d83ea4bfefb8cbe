export type NoFacts = Readonly<Record<string, never>>;

/** One refusal: its HTTP status, what a resident reads, and facts as the API gives them, at least one set for every way the sentence can read. */
export type ProblemRule<F> = Readonly<{ status: number; sentence: (facts: F) => string; samples: readonly [F, ...F[]] }>;

/** Always the same sentence. */
export const plain = (status: number, sentence: string): ProblemRule<NoFacts> => ({ status, sentence: () => sentence, samples: [{}] });

/** With the facts that a caller needs to explain it. */
export const telling = <F extends object>(status: number, sentence: (facts: F) => string, ...samples: [F, ...F[]]): ProblemRule<F> => ({ status, sentence, samples });

/** An id as it stands in samples. */
export const SAMPLE_ID = '0190f3a2-5c1e-7b44-9d3a-2f6a1c0b8e55';

const MONTH_DAY = /^\d{4}-(\d{2})-(\d{2})/;
/** 「11月28日」 of a day or an instant. */
export const said = (day: string) => { const found = MONTH_DAY.exec(day); return found ? `${Number(found[1])}月${Number(found[2])}日` : day; };

export const sized = (bytes: number) => (bytes < 1_048_576 ? `${Math.floor(bytes / 1024)}KB` : `${Math.floor(bytes / 1_048_576)}MB`);
