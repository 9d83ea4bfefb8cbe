const ENDS = /[？?。！!，,；;\s]+$/;
const CLAUSES = /[，,。；;！!？?]/;
/** How people begin to ask for something. */
const WISHES = ['希望能', '希望', '能不能', '可不可以', '要不要', '建议', '想要', '想'] as const;
/** What can be agreed to as it stands: it begins with what is to be done. */
const DEED = /^(?:用|把|将|给|在|对|换|修|装|建|改|重做|更换|加装|增设|选聘|解聘|续聘|制定|修改|成立|改造|维修|出租)/;
/** Shorter than this it leans on what was said before it: 「换新的」. */
const TELLING_LENGTH = 6;

const firstWish = (clause: string) => WISHES.flatMap((word) => (clause.includes(word) ? [{ word, at: clause.indexOf(word) }] : [])).sort((a, b) => a.at - b.at)[0];

/** What somebody wishes in one clause, without the wishing: 「5号楼想换单元门」 → 「5号楼换单元门」. */
function wishIn(clause: string): string | undefined {
  const wish = firstWish(clause);
  if (!wish) return undefined;
  const before = clause.slice(0, wish.at);
  const after = clause.slice(wish.at + wish.word.length);
  const stands = before !== '' ? after !== '' : after.length >= TELLING_LENGTH;
  // 「请业主一起定」 asks for the vote itself.
  return stands && !/^(?:请|问)/.test(after) ? `${before}${after}` : undefined;
}

/** The title of a matter as a question that owners can answer; whoever convenes the vote adds what it costs. */
export function proposedQuestion(title: string): string {
  const plain = title.replace(ENDS, '');
  if (DEED.test(plain)) return `是否同意${plain}？`;
  const wish = plain.split(CLAUSES).map(wishIn).find((one) => one !== undefined);
  return `是否同意${wish ?? `办「${plain}」这件事`}？`;
}
