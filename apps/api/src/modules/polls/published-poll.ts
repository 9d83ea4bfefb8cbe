import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  bodyOf,
  bothReadings,
  chosenOf,
  flagSentence,
  parkingReading,
  recountResultOf,
  recountSlateOf,
  type PublicFlag,
  type PublicPack,
  type RaisedFlag,
} from '@silin/shared';
import { found, ProblemError } from '../../platform/http';
import { CertificateEntity } from './certificate.entity';
import { PollEntity } from './poll.entity';
import { readingsOf } from './poll-readings';
import { publicFlagsOf } from './public-flags';
import { RollFindingEntity } from './roll-finding.entity';
import { partsOn } from './roll-statements';
import { RollObjectionEntity } from './roll-objection.entity';
import { RollVersionEntity } from './roll-version.entity';

/** What everybody may have of a certified poll: totals, never a row. */
@Injectable()
export class PublishedPolls {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws ProblemError not_found | poll.results_closed until it is certified, for everybody */
  async pack(pollId: string): Promise<PublicPack> {
    const em = this.dataSource.manager;
    const poll = found(await em.findOneBy(PollEntity, { pollId }));
    const certificate = await em.findOneBy(CertificateEntity, { pollId });
    if (!certificate) throw new ProblemError('poll.results_closed', { closesAt: poll.closesAt?.toISOString() ?? null });
    const { slate } = certificate;
    const countPassed = certificate.result.criteria.every(({ met }) => met) && (slate === null || chosenOf(slate.outcome).length > 0);
    return {
      ...ruleOf(poll, certificate),
      ...totalsOf(certificate),
      ...recountOf(certificate, countPassed),
      countPassed,
      slate: poll.slate && slate ? { put: poll.slate, counted: recountSlateOf(slate) } : null,
      passed: certificate.passed,
      procedure: certificate.procedure ?? [],
      flags: publicFlagsOf(certificate).map((flag) => asPublicFlag(flag, poll, certificate)),
      roll: await rollOf(em, poll, certificate),
      rollSha256: certificate.rollSha256,
      ballotsRoot: certificate.ballotsRoot,
      votedRoot: certificate.votedRoot,
    };
  }
}

function ruleOf(
  { pollId, question, secrecy, pack, rules, opensAt, closesAt }: PollEntity,
  { result, ruleVersion, certifiedAt }: CertificateEntity,
) {
  const { id: rulePack, inForceFrom, title, source, quorum, approval } = pack;
  return {
    ...{ pollId, question, secrecy, rulePack, inForceFrom, title, source, ruleVersion },
    asks: { quorum, approval },
    rules: { ...readingsOf(rules), ...result.readings },
    parkingCounts: parkingReading(rules ?? {}),
    clause: rules?.ballotsClause ? `${rules.ballotsClause.text}（${rules.ballotsClause.source}）` : null,
    opensAt: opensAt?.toISOString() ?? null,
    closesAt: closesAt?.toISOString() ?? null,
    certifiedAt: certifiedAt.toISOString(),
  };
}

function totalsOf({ result: { all, present, participants, choices, spoilt, silent } }: CertificateEntity) {
  return { all, present, participants, choices, spoilt, silent };
}

/** In the words of the format in which the rows are counted again. */
function recountOf({ result }: CertificateEntity, passed: boolean): Pick<PublicPack, 'criteria'> {
  return { criteria: recountResultOf({ ...result, passed }).criteria };
}

function asPublicFlag(raised: RaisedFlag, { packId }: PollEntity, { result }: CertificateEntity): PublicFlag {
  const { flag, entries, sources, figures, decisive, changes } = raised;
  const both = bothReadings(raised, result.readings);
  const other = both && {
    counted: both.counted,
    words: both.other,
    criteria: recountResultOf({ ...result, passed: false, criteria: both.criteria }).criteria,
  };
  return { flag, entries, sources, figures, decisive, changes, words: flagSentence(raised, result.readings, bodyOf(packId)), other };
}

async function rollOf(
  em: EntityManager,
  { pollId, rollSize, rollAreaCm2 }: PollEntity,
  { rollError }: CertificateEntity,
): Promise<PublicPack['roll']> {
  const versions = await em.countBy(RollVersionEntity, { pollId });
  return {
    heads: rollSize,
    areaCm2: rollAreaCm2 ?? 0,
    parkingCm2: (await partsOn(em, pollId)).parkingCm2,
    objections: await em.countBy(RollObjectionEntity, { pollId }),
    corrections: Math.max(versions - 1, 0),
    findings: await em.countBy(RollFindingEntity, { pollId }),
    mayHaveChanged: rollError?.criteria ?? [],
  };
}
