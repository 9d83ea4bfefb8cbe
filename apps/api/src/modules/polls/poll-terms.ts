import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Channel, RulePack, Secrecy, Slate } from '@silin/shared';
import { textDigest } from './poll-digests';
import { PollEntity } from './poll.entity';

type PhoneChannel = Extract<Channel, 'in_room' | 'online'>;
const REMEMBERED_MAX = 1000;

/** `isTaken`: whether this poll takes votes from phones at all; one on paper alone does not. */
export type PhoneWay = Readonly<{ channel: PhoneChannel; isTaken: boolean }>;
/** By which channel a vote from a phone comes in, and what it can choose. */
export type CastTerms = PhoneWay & Readonly<{ slate: Slate | null; secrecy: Secrecy; textSha256: string }>;

export function phoneWayOf({ window, channels }: Pick<RulePack, 'window' | 'channels'>): PhoneWay {
  const channel = window === 'in_meeting' ? 'in_room' : 'online';
  return { channel, isTaken: channels.includes(channel) };
}

/** None of it changes for a poll, so that casting does not ask for them each time. */
@Injectable()
export class PollTerms {
  private readonly known = new Map<string, CastTerms>();

  constructor(private readonly dataSource: DataSource) {}

  /** Null for a poll that does not exist. */
  async of(pollId: string): Promise<CastTerms | null> {
    const remembered = this.known.get(pollId);
    if (remembered) return remembered;
    const poll = await this.dataSource.manager.findOneBy(PollEntity, { pollId });
    if (!poll) return null;
    const terms = { ...phoneWayOf(poll.pack), slate: poll.slate, secrecy: poll.secrecy, textSha256: textDigest(poll) };
    const [oldest] = this.known.keys();
    if (this.known.size >= REMEMBERED_MAX && oldest !== undefined) this.known.delete(oldest);
    this.known.set(pollId, terms);
    return terms;
  }
}
