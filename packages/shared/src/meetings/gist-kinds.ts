/** What somebody said: a word on the matter, a way to settle it, or a change to what was proposed. */
export const GIST_KINDS = { speech: '发言', proposal: '提议', amendment: '修改意见' } as const satisfies Record<string, string>;
export type GistKind = keyof typeof GIST_KINDS;
export const GIST_KIND_NAMES = Object.keys(GIST_KINDS) as GistKind[];

/** Only what says how to settle it can be taken into what was agreed. */
export const isAdoptable = ({ kind }: Readonly<{ kind: GistKind }>): boolean => kind !== 'speech';

type Said = Readonly<{ kind: GistKind; speaker: string; text: string }>;
/** One of an item; a change may name the proposal that it changes. */
type OfItem = Said & Readonly<{ gistId: string; amendsId: string | null }>;

/** Of a proposal, so much is enough to know it again. */
const KNOWN_BY = 16;
function shortened(text: string): string {
  const characters = [...text.replace(/\s*\n\s*/g, ' ')];
  return characters.length <= KNOWN_BY ? characters.join('') : `${characters.slice(0, KNOWN_BY - 1).join('')}…`;
}

/** 「9号楼居民的提议「换成带靠背的」」 */
const proposalWords = ({ speaker, text }: Pick<Said, 'speaker' | 'text'>): string => `${speaker}的提议「${shortened(text)}」`;

/** What may be named as changed: the proposals among what was said on the item. */
export const proposalsAmong = <G extends Pick<Said, 'kind'>>(gists: readonly G[]): G[] => gists.filter(({ kind }) => kind === 'proposal');

/** 「修改意见，对9号楼居民的提议「换成带靠背的」」: what it is, and of which proposal where that is said. */
export function kindWords(gist: OfItem, among: readonly OfItem[]): string {
  const amended = among.find(({ gistId }) => gistId === gist.amendsId);
  return amended ? `${GIST_KINDS[gist.kind]}，对${proposalWords(amended)}` : GIST_KINDS[gist.kind];
}

/** As it stands in the minutes: 「9号楼居民（提议）：换成带靠背的」, 「顺安物业（修改意见，对…的提议「…」）：木条改用防腐木」. */
export function gistWords(gist: OfItem, among: readonly OfItem[]): string {
  const { speaker, text } = gist;
  return isAdoptable(gist) ? `${speaker}（${kindWords(gist, among)}）：${text}` : `${speaker}：${text}`;
}

/** As one line of a resolution: 「采纳提议（9号楼居民）：换成带靠背的」. */
export const adoptedWords = ({ kind, speaker, text }: Said): string => `采纳${GIST_KINDS[kind]}（${speaker}）：${text.replace(/\s*\n\s*/g, ' ')}`;

const isDecision = (line: string) => /^(?:协商意见|会议决议)：/.test(line);

/** Puts what is adopted under what was decided, once; where no line decides, at the end. */
export function withAdopted(text: string, said: Said): string {
  const adopted = adoptedWords(said);
  const lines = text.split('\n');
  if (lines.includes(adopted)) return text;
  const decision = lines.findIndex(isDecision);
  const after = decision < 0 ? lines.length : decision + 1 + lines.slice(decision + 1).findIndex((line) => !line.startsWith('采纳'));
  // None but adopted ones below it: at the end.
  const at = after <= decision ? lines.length : after;
  return [...lines.slice(0, at), adopted, ...lines.slice(at)].join('\n');
}

export const withoutAdopted = (text: string, said: Said): string => text.split('\n').filter((line) => line !== adoptedWords(said)).join('\n');
export const isAdopted = (text: string, said: Said): boolean => text.split('\n').includes(adoptedWords(said));
