import type { Place } from './place';
import type { Told } from './story';
import * as asking from './stories/asking.stories';
import * as contested from './stories/orders.stories';
import * as first from './stories/first-council.stories';
import * as handy from './stories/handy-works.stories';
import * as intake from './stories/intake.stories';
import * as owners from './stories/owners.stories';
import * as second from './stories/second-council.stories';
import * as theseDays from './stories/these-days.stories';

/** Everything that has happened in 柳园 since the history begins. */
export const estateStories = (place: Place): Told[] =>
  [first, second, handy, intake, owners, contested, asking, theseDays].flatMap((chapter) =>
    Object.entries(chapter).map(([name, tell]) => ({ name, story: tell(place) })),
  );
