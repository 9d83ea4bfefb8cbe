/**
 * 户代表: who stands for a home of the register. The law counts those of eighteen and over; the register keeps no ages, so whoever takes it says it,
 * and the sentence is kept with the day.
 */
export const OF_AGE_WORDS = {
  myself: '我年满十八周岁，由我代表我家',
  recorded: '本人当面说：年满十八周岁，愿意代表这一户',
} as const;

/** `standing`: who stands for it now, as a row of the record; `seen`: whom whoever takes it had before them. */
export type StandingFacts = Readonly<{ delivered: boolean; standing: string | null; seen: string | null; standsElsewhere: boolean }>;
export type StandingRefusal = 'not_delivered' | 'elsewhere' | 'changed';

/** Why somebody of the home may not stand for it now; null where they may. A home that nobody has moved into yet is no household. */
export function whyNotStand({ delivered, standing, seen, standsElsewhere }: StandingFacts): StandingRefusal | null {
  if (!delivered) return 'not_delivered';
  if (standsElsewhere) return 'elsewhere';
  // Two of one home who tap at once: the second is told who was first, and may still take it over.
  return standing === seen ? null : 'changed';
}
