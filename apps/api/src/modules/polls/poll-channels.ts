import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Channel, RulePack } from '@silin/shared';
import { PollEntity } from './poll.entity';

type PhoneChannel = Extract<Channel, 'in_room' | 'online'>;
const REMEMBERED_MAX = 1000;

export const phoneChannelOf = ({ window }: Pick<RulePack, 'window'>): PhoneChannel => (window === 'in_meeting' ? 'in_room' : 'online');

/** By which channel a vote from a phone comes in. It never changes for a poll, so that casting does not ask for it each time. */
@Injectable()
export class PollChannels {
  private readonly known = new Map<string, PhoneChannel>();

  constructor(private readonly dataSource: DataSource) {}

  /** Null for a poll that does not exist. */
  async of(pollId: string): Promise<PhoneChannel | null> {
    const remembered = this.known.get(pollId);
    if (remembered) return remembered;
    const poll = await this.dataSource.manager.findOneBy(PollEntity, { pollId });
    if (!poll) return null;
    const channel = phoneChannelOf(poll.pack);
    const [oldest] = this.known.keys();
    if (this.known.size >= REMEMBERED_MAX && oldest !== undefined) this.known.delete(oldest);
    this.known.set(pollId, channel);
    return channel;
  }
}
