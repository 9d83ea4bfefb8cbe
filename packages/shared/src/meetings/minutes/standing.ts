export type MinutesVersion = Readonly<{ version: number; section: number | null }>;
/**
 * One word of somebody who was there. `confirm` is said of all sections, as they stood in `version`; `object` of one, whose wording was
 * that of `ofVersion`.
 */
export type SaidOfMinutes = Readonly<{ personId: string; version: number } & ({ verdict: 'confirm' } | { verdict: 'object'; section: number; ofVersion: number })>;

/** In which version a section got the wording that it has now. */
export const sinceVersion = (versions: readonly MinutesVersion[], section: number): number =>
  Math.max(1, ...versions.filter((one) => one.section === section).map(({ version }) => version));

/** What a person has said of one section as it is worded now; words on an earlier wording stay attached to it and count no more. */
export function wordOn(words: readonly SaidOfMinutes[], personId: string, section: number, since: number): 'confirm' | 'object' | null {
  const own = words.filter((one) => one.personId === personId);
  if (own.some((one) => one.verdict === 'object' && one.section === section && one.ofVersion === since)) return 'object';
  return own.some((one) => one.verdict === 'confirm' && one.version >= since) ? 'confirm' : null;
}

/** Whether somebody's earlier words leave this one no room: the same said once more, or an objection to what they have confirmed. */
export function saidBefore(words: readonly SaidOfMinutes[], personId: string, said: SaidNow): boolean {
  if (said.verdict === 'confirm') return words.some((one) => one.personId === personId && one.verdict === 'confirm' && one.version === said.version);
  return wordOn(words, personId, said.section ?? 0, said.ofVersion ?? 1) !== null;
}
type SaidNow = Readonly<{ version: number; verdict: 'confirm' | 'object'; section: number | null; ofVersion: number | null }>;

export type SectionStanding = Readonly<{ section: number; since: number; confirmed: number; objected: number }>;
export type MinutesStanding = Readonly<{
  sections: readonly SectionStanding[];
  /** People who said of every section that it is right; who has something against one; who has said nothing of the latest version. */
  confirmed: number; objected: number; silent: number;
}>;
type Facts = Readonly<{ sections: number; versions: readonly MinutesVersion[]; words: readonly SaidOfMinutes[]; attendees: number }>;

/** How far the minutes are with those who were there. */
export function minutesStanding({ sections, versions, words, attendees }: Facts): MinutesStanding {
  const people = [...new Set(words.map(({ personId }) => personId))];
  const latest = Math.max(...versions.map(({ version }) => version));
  const said = Array.from({ length: sections }, (_, section) => {
    const since = sinceVersion(versions, section);
    return { section, since, words: people.map((personId) => wordOn(words, personId, section, since)) };
  });
  const ofPerson = people.map((_, index) => said.map((one) => one.words[index]));
  const spoke = new Set(words.filter(({ version }) => version === latest).map(({ personId }) => personId));
  return {
    sections: said.map((one) => ({
      section: one.section,
      since: one.since,
      confirmed: one.words.filter((word) => word === 'confirm').length,
      objected: one.words.filter((word) => word === 'object').length,
    })),
    confirmed: ofPerson.filter((of) => of.every((word) => word === 'confirm')).length,
    objected: ofPerson.filter((of) => of.includes('object')).length,
    silent: Math.max(0, attendees - spoke.size),
  };
}
