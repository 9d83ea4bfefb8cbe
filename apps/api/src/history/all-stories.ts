import type { Place } from './place';
import type { Story, Told } from './story';
import * as asking from './stories/asking.stories';
import * as contested from './stories/orders.stories';
import * as demands from './stories/demands.stories';
import * as first from './stories/first-council.stories';
import * as handy from './stories/handy-works.stories';
import * as intake from './stories/intake.stories';
import * as owners from './stories/owners.stories';
import * as second from './stories/second-council.stories';
import * as theseDays from './stories/these-days.stories';
import * as village from './stories/village.stories';

type Chapter = Readonly<Record<string, (place: Place) => Story>>;
const ESTATE: readonly Chapter[] = [first, second, handy, intake, owners, contested, asking, demands, theseDays];

const storiesOf = (place: Place, chapters: readonly Chapter[]): Told[] =>
  chapters.flatMap((chapter) => Object.entries(chapter).map(([name, tell]) => ({ name, story: tell(place) })));

/** Everything that has happened in 柳园 and beside it since the history begins. */
export const allStories = (estate: Place, neighbours: Place): Told[] => [...storiesOf(estate, ESTATE), ...storiesOf(neighbours, [village])];
