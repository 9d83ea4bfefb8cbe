import { addDays, dayOf, instantAt, type CommunityView, type DayString, type Me } from '@silin/shared';
import type { Caller } from './caller';
import type { World } from './world';

/** Whose work it is, by the keys of the demo's people. */
export type Staff = Readonly<{ secretary: string; committee: string; gridWorker: string; supervision: string }>;

/** One community: its people, its staff, and days counted back from today. */
export class Place {
  private constructor(
    readonly world: World,
    readonly communityId: string,
    readonly staff: Staff,
    private readonly view: CommunityView,
  ) {}

  static async find(world: World, staff: Staff): Promise<Place> {
    const secretary = world.person(staff.secretary);
    const me = await secretary.get<Me>('/me');
    const communityId = me.appointments[0]?.communityId ?? '';
    return new Place(world, communityId, staff, await secretary.get<CommunityView>(`/communities/${communityId}`));
  }

  get estates(): CommunityView['estates'] {
    return this.view.estates;
  }

  by(key: string): Caller {
    return this.world.person(key);
  }

  get secretary(): Caller {
    return this.by(this.staff.secretary);
  }

  get gridWorker(): Caller {
    return this.by(this.staff.gridWorker);
  }

  carrier(name: string): string {
    const found = this.view.carriers.find((one) => one.name === name);
    if (!found) throw new Error(`nobody here is called ${name}`);
    return found.orgUnitId;
  }

  venue(name: string): string {
    const found = this.view.venues.find((one) => one.name === name);
    if (!found) throw new Error(`there is no ${name} here`);
    return found.venueId;
  }

  get today(): DayString {
    return dayOf(this.world.now());
  }

  /** So many days before the history ends. */
  ago(days: number, clockTime: string): Date {
    return instantAt(addDays(dayOf(this.world.endsAt), -days), clockTime);
  }

  /** So many days from now. */
  in(days: number, clockTime: string): Date {
    return instantAt(addDays(this.today, days), clockTime);
  }

  later(minutes: number): Date {
    return new Date(this.world.now().getTime() + minutes * 60_000);
  }
}
