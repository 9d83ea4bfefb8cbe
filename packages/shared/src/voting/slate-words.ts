import { chosenOf, type SlateOutcome } from './slate-count';
import { yuanWords, type Slate } from './slate';

/** By their words, in the order they are given. */
const namesOf = ({ options }: Slate, letters: readonly string[]) => letters.map((letter) => options.find(({ option }) => option === letter)?.words ?? letter).join('、');

/** What was chosen, what has to be voted on again, and what stays empty: 「定下来的是 甲物业公司」. */
export function outcomeWords(slate: Slate, outcome: SlateOutcome): string {
  const chosen = chosenOf(outcome);
  const said = chosen.length > 0 ? [`定下来的是 ${namesOf(slate, chosen)}${outcome.kind === 'budget' ? `，一共 ${yuanWords(outcome.spentFen)}` : ''}`] : [];
  if (outcome.kind === 'budget') return said[0] ?? '一个也没选出来';
  const { runOff, vacancies } = outcome;
  if (runOff) said.push(`${namesOf(slate, runOff.options)}同意的一样多，${slate.kind === 'seats' && slate.seats > 1 ? `还有 ${runOff.seats} 席` : ''}要再投一次`);
  // Of one seat it is said once: nothing was chosen.
  if (vacancies > 0 && said.length > 0) said.push(`过线的不够，空着 ${vacancies} 席`);
  return said.join('；') || '一个也没过线，这次没有定下来';
}
