import { MEETING_LIMITS } from '@silin/shared';

const KEPT = 200;

/**
 * What hundreds ask for every second is looked at a few times a second by each process, whoever asks. It is not told by those who write: no
 * vote and no check-in waits for it, and what another process has written is seen as well.
 */
export class LookedAt<T> {
  private readonly kept = new Map<string, Readonly<{ at: number; read: Promise<T> }>>();

  constructor(private readonly look: (id: string) => Promise<T>) {}

  of(id: string): Promise<T> {
    const at = performance.now();
    const known = this.kept.get(id);
    if (known && at - known.at < MEETING_LIMITS.pulseKeptMs) return known.read;
    const read = this.look(id);
    this.kept.delete(id);
    this.kept.set(id, { at, read });
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    // What failed is not what goes on: the next one looks again.
    read.catch(() => this.kept.delete(id));
    return read;
  }
}
