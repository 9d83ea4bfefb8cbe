import { call } from '../support/calling';
import { aJpeg, photoForm } from '../support/pictures';
import type { TestApp } from '../support/test-app';
import { Crowd, type Walker } from './crowd';
import { DECISION_DEEDS } from './decisions.deeds';
import type { Deed, Ground } from './deed';
import { DEMAND_DEEDS } from './demands.deeds';
import { Dice } from './dice';
import { HOUSEHOLD_DEEDS } from './households.deeds';
import { MATTER_DEEDS, raise } from './matters.deeds';
import { MEETING_DEEDS } from './meetings.deeds';
import { ROOM_DEEDS } from './room.deeds';
import { TALK_DEEDS } from './talks.deeds';

const DEEDS: readonly Deed[] = [
  ...MATTER_DEEDS,
  ...MEETING_DEEDS,
  ...ROOM_DEEDS,
  ...TALK_DEEDS,
  ...DEMAND_DEEDS,
  ...HOUSEHOLD_DEEDS,
  ...DECISION_DEEDS,
];
/** Who does what is not theirs, and who does it at the wrong time. */
const MEDDLING = 0.06;
const MISTIMED = 0.06;
const HOURS_PASSED = 0.04;
const DEEDS_A_MATTER = 22;

export type Trodden = Readonly<{ raised: number; deeds: number; refused: number; broken: readonly string[] }>;

/** Random people do random things to random matters; what the API answers is counted, and nothing may break. */
export class Walk {
  private readonly ground: Ground;
  private raised = 0;
  private deeds = 0;
  private refused = 0;
  private readonly broken: string[] = [];

  private constructor(
    private readonly test: TestApp,
    private readonly crowd: Crowd,
    private readonly dice: Dice,
    picture: Buffer,
  ) {
    this.ground = { test, crowd, dice, photos: (walker, count) => this.photosOf(walker, count, picture) };
  }

  static async begin(test: TestApp, seed: number): Promise<Walk> {
    return new Walk(test, await Crowd.gather(test), new Dice(seed), await aJpeg({ width: 64, height: 48 }));
  }

  async take(matters: number, afterEach: (deeds: number) => Promise<void> = async () => undefined): Promise<Trodden> {
    while (this.deeds < matters * DEEDS_A_MATTER) {
      if (this.raised < matters && this.dice.often(1.2 / DEEDS_A_MATTER)) await this.raiseOne();
      else if (this.dice.often(HOURS_PASSED)) await this.test.pass({ hours: 1 + this.dice.below(30) });
      else await this.doSomething();
      this.deeds += 1;
      await afterEach(this.deeds);
    }
    while (this.raised < matters && this.broken.length === 0) await this.raiseOne();
    return { raised: this.raised, deeds: this.deeds, refused: this.refused, broken: this.broken };
  }

  private async raiseOne(): Promise<void> {
    const { status, body } = await raise(this.ground, this.dice.one(this.crowd.of('resident')), '');
    if (status === 201) this.raised += 1;
    else this.broken.push(`raise: ${status} ${JSON.stringify(body)}`);
  }

  private async doSomething(): Promise<void> {
    const deed = this.dice.weighted(DEEDS);
    const id = await this.thingFor(deed);
    if (id === null) return;
    const walker = this.dice.often(MEDDLING) ? this.dice.one(this.crowd.walkers) : this.dice.one(this.crowd.of(...deed.by));
    const { status, body } = await deed.do(this.ground, walker, id);
    if (status >= 500) this.broken.push(`${walker.part}: ${deed.name} of ${id}: ${status} ${JSON.stringify(body)}`);
    if (status >= 400) this.refused += 1;
  }

  private async thingFor({ among, table }: Deed): Promise<string | null> {
    const sql = this.dice.often(MISTIMED) ? `SELECT ${ID_OF[table] ?? `${table}Id`} AS id FROM ${table}` : among;
    const [{ things }] = await this.test.db.query(`SELECT COUNT(*) AS things FROM (${sql}) AS found`);
    if (Number(things) === 0) return null;
    const [row] = await this.test.db.query(`${sql} ORDER BY id LIMIT 1 OFFSET ${this.dice.below(Number(things))}`);
    return row?.id ?? null;
  }

  private async photosOf(walker: Walker, count: number, picture: Buffer): Promise<string[]> {
    const photoIds: string[] = [];
    while (photoIds.length < count) {
      const token = await this.crowd.tokenOf(walker);
      const { body } = await call<{ photoId: string }>(this.test, 'POST', '/photos', { token, form: photoForm(picture) });
      photoIds.push(body.photoId);
    }
    return photoIds;
  }
}

/** Where a table's key is not named after it. */
const ID_OF: Readonly<Record<string, string>> = { agenda_item: 'agendaItemId' };
