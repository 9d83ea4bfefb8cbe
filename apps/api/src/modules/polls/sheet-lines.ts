import { chosenOf, type Slate, type SlateLine, type SlateResult } from '@silin/shared';
import type { SheetLine } from './sheet-page';

/** What came of each of several things, in the order in which they were put. */
export function sheetLines(put: Slate, { lines, outcome }: SlateResult): readonly SheetLine[] {
  const chosen = chosenOf(outcome);
  const level = outcome.kind === 'seats' ? (outcome.runOff?.options ?? []) : [];
  const became = ({ option, passed }: SlateLine) => {
    if (chosen.includes(option)) return '定下来了';
    if (level.includes(option)) return '并列，再投一次';
    return passed ? '没选上' : '没过线';
  };
  return put.options.flatMap(({ option, words }) => {
    const line = lines.find((one) => one.option === option);
    return line ? [{ words: `${option} ${words}`, approve: line.choices.approve, became: became(line) }] : [];
  });
}
