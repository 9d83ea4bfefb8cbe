import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayWords, demandRule, demandWho, type Day } from '@silin/shared';
import { CommunityDirectory } from '../../communities';
import { Notices } from '../../notices';
import { PeopleDirectory } from '../../people';
import { cut, forInbox } from '../said';
import { DemandRolls } from './demand-rolls';
import type { DemandEntity } from './demand.entity';
import { Owers } from './owers';

const ABOUT_MAX = 60;
const about = ({ text }: DemandEntity) => cut(text, ABOUT_MAX);
const linkTo = ({ demandId }: DemandEntity) => ({ kind: 'demand', id: demandId }) as const;
type Text = Readonly<{ key: string; title: string; words: string }>;

/** Who hears of a demand: its roll, whoever owes the meeting, and the street where they do not call it. */
@Injectable()
export class DemandNotices {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly notices: Notices,
    private readonly rolls: DemandRolls,
    private readonly owers: Owers,
    private readonly communities: CommunityDirectory,
  ) {}

  /** Everybody else on the roll, so that they can join. */
  async raised(em: EntityManager, demand: DemandEntity): Promise<void> {
    const { owes, who } = await this.wordsOf(em, demand);
    const roll = await this.rolls.rollOf(em, demand);
    const words = `有${who}要求开${owes}：${about(demand)}。您也是${who}，要不要一起提，您自己定。`;
    const others = roll.flatMap(({ memberIds }) => memberIds).filter((personId) => personId !== demand.raisedByPersonId);
    await this.tellPeople(em, demand, others, { key: 'raise', title: `有人要求开${owes}`, words });
  }

  async reached(em: EntityManager, demand: DemandEntity, dueOn: Day): Promise<void> {
    const { owes, who } = await this.wordsOf(em, demand);
    const words = `${demand.joined} 位${who}要求开${owes}，够了，依法要开：${about(demand)}。最晚${dayWords(dueOn)}定好日子、发出通知。`;
    await this.tellConveners(em, demand, { key: `reach.${dueOn}`, title: `该开${owes}了`, words });
    const { words: owedBy } = await this.owers.of(em, demand);
    const news = `要求开${owes}的人数够了，${owedBy}最晚${dayWords(dueOn)}发出通知：${about(demand)}。`;
    await this.tellJoined(em, demand, { key: `reach.${dueOn}.j`, title: '人数够了', words: news });
  }

  /** An official table of days off came out. */
  async moved(em: EntityManager, demand: DemandEntity, dueOn: Day): Promise<void> {
    const words = `国家的放假安排公布了，${demandRule(demand.rule).owes}的通知最晚改到${dayWords(dueOn)}发：${about(demand)}。`;
    const text = { key: `moved.${dueOn}`, title: '日子往后挪了', words };
    await this.tellConveners(em, demand, text);
    await this.tellJoined(em, demand, text);
  }

  async convened(em: EntityManager, demand: DemandEntity): Promise<void> {
    const { owes } = demandRule(demand.rule);
    await this.tellJoined(em, demand, {
      key: `convene.${demand.meetingId}`,
      title: '会定下来了',
      words: `您要求的${owes}安排了：${about(demand)}。`,
    });
  }

  async withdrawn(em: EntityManager, demand: DemandEntity): Promise<void> {
    await this.tellJoined(em, demand, { key: 'withdraw', title: '开会的要求收回了', words: `提的人收回了：${about(demand)}。` });
  }

  async expired(em: EntityManager, demand: DemandEntity): Promise<void> {
    await this.tellJoined(em, demand, {
      key: 'expire',
      title: '联名到期了',
      words: `没有凑够人数，这一次不算了：${about(demand)}。还要开，可以重新提。`,
    });
  }

  /** The street hears it as well: whoever owes the meeting has let the day pass. */
  async overdue(em: EntityManager, demand: DemandEntity, dueOn: Day): Promise<void> {
    const { owes, who } = await this.wordsOf(em, demand);
    const words = `${demand.joined} 位${who}要求的${owes}，最晚该${dayWords(dueOn)}发通知，到现在没有召集：${about(demand)}。`;
    const text = { key: `overdue.${dueOn}`, title: `${owes}到期没有召集`, words };
    await this.tellConveners(em, demand, text);
    const street = await this.people.personsWithRoles(demand.communityId, ['street_officer'], em);
    await this.tell(
      em,
      demand,
      street.flatMap((one) => one.userIds),
      text,
    );
    await this.tellJoined(em, demand, { ...text, words: `${words}已经告诉镇街。` });
  }

  private async wordsOf(em: EntityManager, { rule, estateId }: DemandEntity): Promise<Readonly<{ owes: string; who: string }>> {
    const estate = estateId === null ? null : await this.communities.estate(estateId, em);
    return { owes: demandRule(rule).owes, who: demandWho(rule, estate?.name ?? null) };
  }

  private async tellConveners(em: EntityManager, demand: DemandEntity, text: Text): Promise<void> {
    await this.tell(em, demand, await this.owers.accountsOf(em, demand), text);
  }

  private async tellJoined(em: EntityManager, demand: DemandEntity, text: Text): Promise<void> {
    await this.tellPeople(em, demand, await this.rolls.joinedOf(em, demand.demandId), text);
  }

  private async tellPeople(em: EntityManager, demand: DemandEntity, personIds: readonly string[], text: Text): Promise<void> {
    const accounts = await this.people.userIdsOf(personIds, em);
    await this.tell(em, demand, [...accounts.values()].flat(), text);
  }

  private async tell(em: EntityManager, demand: DemandEntity, userIds: readonly string[], { key, title, words }: Text): Promise<void> {
    await this.notices.tellUsers(em, userIds, {
      onceKey: `demand.${demand.demandId}.${key}`,
      title,
      words: forInbox(words),
      link: linkTo(demand),
    });
  }
}
