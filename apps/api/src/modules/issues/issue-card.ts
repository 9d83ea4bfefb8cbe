import { isPublicMatter, ISSUE_CATEGORIES, ISSUE_STAGE, type Day, type IssueCard } from '@silin/shared';
import { issueNumber, type IssueEntity } from './issue.entity';

export const isPublic = ({ state, acceptedAt }: Pick<IssueEntity, 'state' | 'acceptedAt'>) => isPublicMatter(state, acceptedAt !== null);

/** What a reader reads: the words a handler confirmed once it is public, until then the author's own, which only insiders get. */
export function wordsOf(issue: IssueEntity): Readonly<{ title: string; text: string; place: string }> {
  if (!isPublic(issue)) return { title: issue.title, text: issue.text, place: issue.place };
  // A public matter without confirmed words would be a fault; it must not leak what its author wrote.
  return { title: issue.publicTitle ?? '', text: issue.publicText ?? '', place: issue.publicPlace ?? '' };
}

/** Work that was delivered waits for residents, and what rests waits for its day: nobody is late with it. */
function isOverdue({ dueOn, state }: IssueEntity, today: Day): boolean {
  return dueOn !== null && dueOn < today && !ISSUE_STAGE[state].over && state !== 'delivered' && state !== 'parked';
}

export type CardFacts = Readonly<{ endorsements: number; photoUrl: string | null; today: Day }>;

export function cardOf(issue: IssueEntity, { endorsements, photoUrl, today }: CardFacts): IssueCard {
  const { title, place } = wordsOf(issue);
  const { stage, over, words } = ISSUE_STAGE[issue.state];
  return {
    issueId: issue.issueId,
    number: issueNumber(issue),
    title,
    place,
    category: issue.category,
    categoryName: ISSUE_CATEGORIES[issue.category].name,
    state: issue.state,
    stateWords: words,
    stage,
    over,
    holder: issue.holder,
    since: issue.movedAt.toISOString(),
    dueOn: issue.dueOn,
    overdue: isOverdue(issue, today),
    endorsements,
    photoUrl,
  };
}
