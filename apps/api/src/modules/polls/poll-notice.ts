/** `what` sets it apart from every other notice of the same poll, so that it is told once. */
export type Told = Readonly<{ what: string; title: string; words: string }>;

const WORDS_MAX = 300;
const KEY_MAX = 100;

/** A notice that leads to a poll's page; words that are too long end in 「…」. */
export function pollNotice(pollId: string, onceKey: string, { title, words }: Pick<Told, 'title' | 'words'>) {
  const signs = [...words];
  const shown = signs.length > WORDS_MAX ? `${signs.slice(0, WORDS_MAX - 1).join('')}…` : words;
  return { onceKey: onceKey.slice(0, KEY_MAX), title, words: shown, link: { kind: 'poll' as const, id: pollId } };
}
