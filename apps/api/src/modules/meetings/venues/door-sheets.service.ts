import { Injectable, StreamableFile } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CONVENERS, dayAndWeekday, dayOf, isOnlineOnly, type DoorCodeReplaced } from '@silin/shared';
import { Settings } from '../../../config/settings.module';
import { roleOf, type Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { Transactions } from '../../../platform/database';
import { EventLog } from '../../../platform/events';
import { found, ProblemError } from '../../../platform/http';
import { Log, type Journal } from '../../../platform/logging';
import { newPaper } from '../../../platform/paper';
import { CommunityDirectory, VenueEntity } from '../../communities';
import { DoorCodes } from './door-codes';
import { DOOR_SHEET_MARGIN, drawDoorSheet } from './door-sheet-page';
import { VenueCalendar } from './venue-calendar';

const CHECK_IN_PAGE = '/#/packages/meeting/pages/check-in/index';

/** The printed code of a room without a screen: a sheet for its door, and another code once the sheet has leaked. */
@Injectable()
export class DoorSheets {
  private readonly logger: Journal;

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly communities: CommunityDirectory,
    private readonly calendar: VenueCalendar,
    private readonly codes: DoorCodes,
    private readonly settings: Settings,
    log: Log,
  ) {
    this.logger = log.of('door-sheets');
  }

  /** @throws ProblemError not_found | venue.no_door */
  async print(venueId: string, actor: Actor): Promise<StreamableFile> {
    const venue = withDoor(await this.forConvener(this.dataSource.manager, venueId, actor));
    const { name: communityName } = await this.communities.community(venue.communityId);
    const at = this.clock.now();
    const title = `${venue.name}签到码`;
    const code = this.codes.of(venue);
    const paper = newPaper(title, at, DOOR_SHEET_MARGIN);
    drawDoorSheet(paper, {
      communityName,
      venueName: venue.name,
      code,
      address: this.addressOf(code),
      printedOn: dayAndWeekday(dayOf(at)),
    });
    paper.end();
    const disposition = `attachment; filename="door.pdf"; filename*=UTF-8''${encodeURIComponent(title)}.pdf`;
    return new StreamableFile(paper, { type: 'application/pdf', disposition }).setErrorLogger((error) => this.logger.error(error.name));
  }

  /** From now on what hangs at the door is unknown. Sent again, it is answered as it stands. @throws ProblemError not_found | venue.no_door */
  async replace(venueId: string, replaces: number, actor: Actor): Promise<DoorCodeReplaced> {
    return this.transactions.run(async (em) => {
      const { communityId } = await this.forConvener(em, venueId, actor);
      const venue = withDoor(await this.calendar.lock(em, communityId, venueId));
      const isThatOne = venue.doorCodeVersion === replaces;
      if (!isThatOne) return { doorCodeVersion: venue.doorCodeVersion };
      const doorCodeVersion = replaces + 1;
      await em.update(VenueEntity, { venueId }, { doorCodeVersion });
      const happening = { aggregate: 'community', aggregateId: communityId, communityId, action: 'replaceDoorCode' };
      const by = { actorUserId: actor.userId, actorParty: roleOf(actor, communityId, CONVENERS) };
      await this.events.record(em, { ...happening, ...by, facts: { venueId, doorCodeVersion } });
      return { doorCodeVersion };
    });
  }

  private async forConvener(em: EntityManager, venueId: string, actor: Actor): Promise<VenueEntity> {
    const venue = found(await em.findOneBy(VenueEntity, { venueId }));
    roleOf(actor, venue.communityId, CONVENERS);
    return venue;
  }

  /** Behind the #, so that the code is never part of what a server is asked for. Without an origin of our own, the code alone. */
  private addressOf(code: string): string {
    const { publicOrigin } = this.settings.app;
    return publicOrigin === '' ? code : `${publicOrigin}${CHECK_IN_PAGE}?code=${code}`;
  }
}

/** @throws ProblemError venue.no_door */
function withDoor(venue: VenueEntity): VenueEntity {
  if (isOnlineOnly(venue)) throw new ProblemError('venue.no_door', {});
  return venue;
}
