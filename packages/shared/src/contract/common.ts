/** A UUID. */
export type Id = string;
/** An instant, ISO 8601 in UTC. */
export type Instant = string;
/** A Beijing day, `YYYY-MM-DD`. */
export type DayString = string;

/** One page of a keyset-paged list; `next` is handed back as `cursor`. */
export type Page<T> = Readonly<{ items: readonly T[]; next: string | null }>;
export type PageQuery = Readonly<{ cursor?: string; size?: number }>;

/** A picture behind a signed link that expires. It opens every size of the picture: `photoLink` puts the size in. */
export type PhotoView = Readonly<{ photoId: Id; url: string; width: number; height: number }>;

/** What the page offers: actions named as in the lifecycle table or in the abilities below. */
export type Offered = readonly string[];

/** A person as others may see them: never a name where an alias is due. */
export type PersonAlias = Readonly<{ alias: string; capacity: string }>;

/** For workers who write down what somebody signed: the name as on a list at the door, and a home of theirs. */
export type NamedPerson = Readonly<{ personId: Id; name: string; homeLabel: string | null }>;

export type Done = Readonly<{ done: true }>;
