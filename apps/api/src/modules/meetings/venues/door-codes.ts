import { Injectable } from '@nestjs/common';
import { isOnlineOnly, type VenueRow } from '@silin/shared';
import { Settings } from '../../../config/settings.module';
import type { VenueEntity } from '../../communities';
import { isSame, keyFor, signsOf } from '../code-signs';

type Door = Pick<VenueEntity, 'venueId' | 'doorCodeVersion'>;

/** The printed code at the door of a venue: computed from its version, so that another version voids what hangs there. It proves nothing. */
@Injectable()
export class DoorCodes {
  private readonly key: Buffer;

  constructor({ app }: Settings) {
    this.key = keyFor(app.secret, 'door-codes');
  }

  of({ venueId, doorCodeVersion }: Door): string {
    return signsOf(this.key, `${venueId}.${doorCodeVersion}`);
  }

  /** Null where there is no door. */
  printed(venue: Door & Pick<VenueEntity, 'kind'>): VenueRow['doorCode'] {
    return isOnlineOnly(venue) ? null : { code: this.of(venue), version: venue.doorCodeVersion };
  }

  isOf(door: Door, code: string): boolean {
    return isSame(this.of(door), code);
  }
}
