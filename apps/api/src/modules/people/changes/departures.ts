import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { HELD_AS_NEIGHBOUR, type Role } from '@silin/shared';
import { AppointmentEntity } from '../appointment.entity';
import { hasHomeFrom } from './change-statements';

/** What ends with a person's last home here, and with a person. */
@Injectable()
export class Departures {
  /** An office that is held as a neighbour ends on the day on which the last home does; work for the community does not. */
  async leave(em: EntityManager, personId: string, on: string): Promise<void> {
    if (await hasHomeFrom(em, personId, on)) return;
    await this.endOffices(em, { personId, role: In([...HELD_AS_NEIGHBOUR] as Role[]) }, on);
  }

  async endAllOffices(em: EntityManager, personId: string, on: string): Promise<void> {
    await this.endOffices(em, { personId }, on);
  }

  private async endOffices(em: EntityManager, whose: FindOptionsWhere<AppointmentEntity>, on: string): Promise<void> {
    await em.update(
      AppointmentEntity,
      [
        { ...whose, until: IsNull() },
        { ...whose, until: MoreThan(on) },
      ] as never,
      { until: on },
    );
  }
}
