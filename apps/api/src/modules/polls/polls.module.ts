import { Module } from '@nestjs/common';
import { CommunitiesModule } from '../communities';
import { DeadlinesModule } from '../deadlines';
import { DocumentsModule } from '../documents';
import { IssuesModule } from '../issues';
import { NoticesModule } from '../notices';
import { PeopleModule } from '../people';
import { DeliveriesController } from './delivery/deliveries.controller';
import { Deliveries } from './delivery/deliveries.service';
import { DoorsReader } from './delivery/doors-reader';
import { BallotChanging } from './ballot-changing.service';
import { BallotBox } from './ballot-box.service';
import { EstateRolls } from './estate-rolls';
import { EstateRules } from './estate-rules.service';
import { MatterOutcome } from './matter-outcome';
import { OwnersPlan } from './owners-plan.service';
import { OwnersPollsController } from './owners-polls.controller';
import { PaperController } from './paper/paper.controller';
import { PaperCodes } from './paper/paper-codes';
import { PaperCount } from './paper/paper-count';
import { PaperDesks } from './paper/paper-desk.service';
import { PaperEntering } from './paper/paper-entering.service';
import { PaperNotices } from './paper/paper-notices';
import { PaperPrinter } from './paper/paper-printer';
import { PaperPrinting } from './paper/paper-printing.service';
import { PrintingController } from './paper/printing.controller';
import { PaperReadings } from './paper/paper-readings';
import { PaperReceiving } from './paper/paper-receiving.service';
import { PaperSheets } from './paper/paper-sheets';
import { PaperWitnesses } from './paper/paper-witnesses';
import { PaperWitnessing } from './paper/paper-witnessing.service';
import { WitnessNaming } from './paper/witness-naming.service';
import { WitnessesController } from './paper/witnesses.controller';
import { PollAnnouncing } from './poll-announcing.service';
import { PollCertifying } from './poll-certifying';
import { PollTerms } from './poll-terms';
import { PollClock } from './poll-clock.job';
import { PollClosing } from './poll-closing.service';
import { PollExtending } from './poll-extending.service';
import { PollNotices } from './poll-notices';
import { PollOpening } from './poll-opening';
import { HandCounting } from './hands/hand-counting';
import { PollPreparing } from './poll-preparing.service';
import { PollReader } from './poll-reader';
import { PollSequels } from './poll-sequels';
import { PollSteps } from './poll-steps';
import { PollVoiding } from './poll-voiding.service';
import { PollsController } from './polls.controller';
import { PublicationSheets } from './publication-sheet.service';
import { PublishedPolls } from './published-poll';
import { PublishedPollsController } from './published-polls.controller';
import { RecountPacks } from './recount-packs.service';
import { RollConflicts } from './roll-conflicts.service';
import { RollCorrecting } from './roll-correcting.service';
import { RollDifferencesFinder } from './roll-differences';
import { RollErrorsController } from './roll-errors.controller';
import { RollFindings } from './roll-findings.service';
import { RollHandovers } from './roll-handovers';
import { RollKeeper } from './roll-keeper';
import { RollObjections } from './roll-objections.service';
import { RollReader } from './roll-reader';
import { RollRebuilding } from './roll-rebuilding.service';
import { RollRecordReader } from './roll-record-reader';
import { RollRowsReader } from './roll-rows.service';
import { RollVersions } from './roll-versions';
import { RollsController } from './rolls.controller';
import { RulesPapers } from './rules-papers';
import { TurnoutJob } from './turnout.job';
import { ActingAccounts } from './acting-accounts';
import { Agents } from './proxy/agents';
import { ProxyCasting } from './proxy/proxy-casting.service';
import { ProxyController } from './proxy/proxy.controller';
import { ProxyDesks } from './proxy/proxy-desk.service';
import { ProxyGiving } from './proxy/proxy-giving.service';
import { ProxyNotices } from './proxy/proxy-notices';
import { ProxyRevoking } from './proxy/proxy-revoking.service';

const PAPER = [
  PaperCount,
  PaperCodes,
  PaperNotices,
  PaperReceiving,
  PaperSheets,
  PaperReadings,
  PaperEntering,
  PaperPrinting,
  PaperPrinter,
  PaperDesks,
];
const WITNESSES = [PaperWitnesses, WitnessNaming, PaperWitnessing];
const PROXIES = [ActingAccounts, Agents, ProxyNotices, ProxyGiving, ProxyRevoking, ProxyCasting, ProxyDesks];
const FACES = [PollSteps, PollSequels, PollReader, PollOpening, HandCounting, EstateRolls];
const VOTING = [RecountPacks, PollTerms, BallotBox, BallotChanging, PollCertifying, PollClosing, PollClock, TurnoutJob, MatterOutcome];
const PUBLISHED = [PublishedPolls, PublicationSheets];
const OWNERS = [OwnersPlan, PollPreparing, PollAnnouncing, PollVoiding, PollExtending, PollNotices, EstateRules, RulesPapers];
const DELIVERY = [Deliveries, DoorsReader];
const ROLLS = [RollKeeper, RollReader, RollRowsReader, RollObjections, RollRebuilding, RollConflicts];
const FROZEN_ROLLS = [RollDifferencesFinder, RollVersions, RollCorrecting, RollFindings, RollHandovers, RollRecordReader];

@Module({
  imports: [CommunitiesModule, DeadlinesModule, PeopleModule, NoticesModule, DocumentsModule, IssuesModule],
  controllers: [
    PollsController,
    PublishedPollsController,
    OwnersPollsController,
    RollsController,
    RollErrorsController,
    DeliveriesController,
    PaperController,
    WitnessesController,
    PrintingController,
    ProxyController,
  ],
  providers: [...FACES, ...VOTING, ...PUBLISHED, ...OWNERS, ...DELIVERY, ...ROLLS, ...FROZEN_ROLLS, ...PAPER, ...WITNESSES, ...PROXIES],
  exports: FACES,
})
export class PollsModule {}
