import type { ActionOf } from './define-lifecycle';
import type { Aggregate, LIFECYCLES } from './lifecycles';
import type { Stage } from './stages';

/** Every transition of every aggregate, as it stands in the event table. */
export type LifecycleEvent = { [A in Aggregate]: `${A}.${ActionOf<(typeof LIFECYCLES)[A]['table']>}` }[Aggregate];

/** What is recorded beside transitions: how a thing began, and what happens to it without changing its state. */
export type RecordedEvent =
  | 'issue.endorse' | 'issue.unendorse' | 'issue.wantReopen'
  /** Somebody who is not verified yet has written it; it waits unseen. */
  | 'issue.keep'
  /** On the page of the matter into which another was merged. */
  | 'issue.absorb'
  /** A handler asked who somebody is; its owner reads it on their matter's page. */
  | 'person.lookUp'
  /** How `issue.submit` reads when the matter had been returned to its author. */
  | 'issue.resubmit'
  | 'demand.raise' | 'demand.join' | 'demand.leave' | 'demand.overdue'
  | 'question.ask' | 'question.support' | 'question.unsupport'
  /** Times with the secretary: set or taken away, and one of them taken. */
  | 'meeting.setTalkHours' | 'meeting.dropTalkHours' | 'talk.book'
  | 'meeting.plan' | 'meeting.checkIn'
  /** A code that had changed was sent, or the printed one at the door: it waits for a host, who confirms it (`meeting.checkIn`) or does not. */
  | 'meeting.scanLate' | 'meeting.scanDoor' | 'meeting.refuseScan'
  /** A host read out a code that opens a big screen; a host turned all of them off. */
  | 'meeting.giveScreen' | 'meeting.closeScreens'
  /** Somebody stays out of the votes on an item, having an interest of their own in it; and does not any more. */
  | 'meeting.recuse' | 'meeting.liftRecusal'
  | 'meeting.confirmMinutes' | 'meeting.objectMinutes'
  /** A sheet that somebody signed, entered by one worker; another one found that it does not stand. */
  | 'meeting.enterMinutesSlip' | 'meeting.rejectMinutesSlip'
  /** One more paper for an item of the agenda; one that should not have been shown was taken down. */
  | 'meeting.addPaper' | 'meeting.withdrawPaper'
  /** Somebody took papers of a meeting on which names stand. */
  | 'meeting.takePapers'
  | 'poll.prepare' | 'poll.cast' | 'poll.rebuildRoll' | 'poll.objectToRoll' | 'poll.answerObjection'
  /** Beside `poll.announce`, where everybody on the roll is given notice: a vote in the room is announced in the room. */
  | 'poll.publishNotice'
  /** What happens to a roll that is frozen already. */
  | 'poll.correctRoll' | 'poll.recordRollError' | 'poll.handOver'
  /** While it lies open: somebody on it is marked as having an interest of their own, or is not any more. */
  | 'poll.markConflict' | 'poll.liftConflict'
  /** Somebody entitled took the rows of a certified poll. */
  | 'poll.readRows'
  /** Ballots brought to homes, and those who have not voted told again. */
  | 'poll.deliver' | 'poll.remind'
  /** Too few had come: its end was put off, once. */
  | 'poll.extend'
  /** Paper: printed, received, read by clerks, settled and confirmed by a witness. None of them says what a ballot says. */
  | 'poll.printBallots' | 'poll.receivePaper' | 'poll.enterPaper' | 'poll.lookAgain' | 'poll.nameWitness' | 'poll.settlePaper' | 'poll.confirmPaper'
  /** Hands were raised and counted, and a number was put right before it was announced; how many, the certificate says. */
  | 'poll.countHands' | 'poll.correctHands'
  /** Somebody was given the right to vote in another's place, lost it, or used it; never how. */
  | 'poll.giveAuthority' | 'poll.revokeAuthority' | 'poll.castByProxy'
  | 'resolution.draft'
  /** 四议两公开: what came of the work is made public, asked about and answered; what a village has set for itself. */
  | 'result.publish' | 'result.ask' | 'result.answer' | 'community.setStepsRules' | 'community.addVenue' | 'community.changeVenue' | 'community.replaceDoorCode'
  /** A signed slip, entered by one worker and compared by another; and an objection that was answered while others wait. */
  /** A photo shows that it hangs on a board. */
  | 'resolution.post'
  | 'resolution.enterSlip' | 'resolution.rejectSlip' | 'resolution.answer'
  /** What it was handed out by was suspended, or is in force again. */
  | 'task.halt' | 'task.carryOn'
  /** The official days off of a year came out: a day moved, or is now certain. */
  | 'deadline.recompute' | 'deadline.confirm'
  | 'task.assign' | 'task.progress' | 'task.overdue' | 'task.voice' | 'task.rate'
  | 'task.askExtension' | 'task.grantExtension' | 'task.refuseExtension' | 'task.scrutinise' | 'task.disownScrutiny';

export type EventName = LifecycleEvent | RecordedEvent;

export type EventWords = Readonly<{
  /** The step as its readers call it; nobody is addressed, so that the line suits everyone. */
  title: string;
  stage: Stage;
  /** A publication, a deadline or a refusal: drawn in red. */
  official: boolean;
  /**
   * `public`: everyone sees the step once the matter is public; `private`: its author and the handlers do;
   * `none`: kept in the record only, because another event of the same moment speaks for it or because there would be one line per neighbour.
   */
  timeline: 'public' | 'private' | 'none';
}>;

const step = (stage: Stage, title: string): EventWords => ({ title, stage, official: false, timeline: 'public' });
const official = (stage: Stage, title: string): EventWords => ({ title, stage, official: true, timeline: 'public' });
const between = (words: EventWords): EventWords => ({ ...words, timeline: 'private' });
const unlisted = (stage: Stage, title: string): EventWords => ({ title, stage, official: false, timeline: 'none' });

/** How a step reads where owners decided: nobody came to an opinion there, and it holds from its announcement on. */
export const BINDING_TITLES: Readonly<Partial<Record<EventName, string>>> = {
  'issue.decide': '表决通过了',
  'issue.rejectProposal': '表决没有通过',
  'resolution.publish': '决定公告',
  'resolution.takeEffect': '决定生效',
  'resolution.suspend': '决定暂停执行',
  'resolution.reinstate': '决定恢复执行',
  'resolution.revoke': '决定被撤销',
};

/** How each event reads on a matter's page. A transition without words does not compile. */
export const EVENT_WORDS: Readonly<Record<EventName, EventWords>> = {
  'issue.keep': between(step('discuss', '写好了，先等认证')),
  'issue.submit': step('discuss', '提出来了'),
  'issue.vouch': step('discuss', '工作人员当面收下'),
  // Beside the request to supplement, which only those who are involved see.
  'issue.resubmit': between(step('discuss', '补充后重新提出来')),
  'issue.accept': step('discuss', '受理了'),
  'issue.return': between(step('discuss', '请提出人补充')),
  'issue.decline': between(official('discuss', '没有受理')),
  'issue.merge': step('discuss', '并到同类事里'),
  'issue.absorb': step('discuss', '并进来一件同类的事'),
  'issue.refer': between(step('discuss', '转给有关部门')),
  'issue.withdraw': between(step('discuss', '提出人撤回')),
  'issue.putOnAgenda': step('discuss', '排上会'),
  'issue.takeOffAgenda': step('discuss', '这次会先不谈'),
  'issue.deliberate': step('discuss', '开始商量'),
  'issue.decide': step('discuss', '谈成了'),
  'issue.rejectProposal': official('discuss', '没有谈成'),
  'issue.leaveOpen': step('discuss', '没有定下来，下回再谈'),
  'issue.beginSteps': step('discuss', '走四议两公开'),
  'issue.passStep': step('discuss', '这一步通过了'),
  'issue.stopStep': official('discuss', '这一步没有通过'),
  'issue.stepBack': official('discuss', '退回前面的步骤'),
  'issue.endSteps': official('discuss', '四议两公开到此为止'),
  'issue.putToVote': step('discuss', '交给业主表决'),
  'issue.executeDirectly': step('execute', '不用开会，直接办'),
  'issue.execute': unlisted('execute', '开始办'),
  'issue.redeliberate': unlisted('discuss', '重新商量'),
  'issue.revert': unlisted('discuss', '决定被撤销，重新商量'),
  'issue.deliver': unlisted('execute', '报办完'),
  'issue.park': official('execute', '暂时办不了，先挂账'),
  'issue.resume': step('execute', '接着办'),
  'issue.close': step('oversee', '这件事办结了'),
  'issue.sendBack': unlisted('oversee', '居民退回重办'),
  'issue.reopen': step('oversee', '居民说没解决，重新办'),
  'issue.endorse': unlisted('discuss', '邻居附议'),
  'issue.unendorse': unlisted('discuss', '收回附议'),
  'person.lookUp': unlisted('discuss', '查看提出人是谁'),
  'issue.wantReopen': unlisted('oversee', '附议人说没解决'),

  'question.ask': unlisted('discuss', '会上提了问题'),
  'question.support': unlisted('discuss', '邻居也想问'),
  'question.unsupport': unlisted('discuss', '不再跟着问'),
  'question.answer': unlisted('discuss', '当场答了'),
  'question.promise': unlisted('discuss', '答应去办'),
  'question.whistle': unlisted('discuss', '吹哨上报'),
  'question.declare': unlisted('discuss', '说明办不了'),
  'question.withdraw': unlisted('discuss', '收回问题'),
  'meeting.setTalkHours': unlisted('discuss', '定了约书记的时间'),
  'meeting.dropTalkHours': unlisted('discuss', '不收约书记了'),
  'talk.book': unlisted('discuss', '约了书记'),
  'talk.answer': unlisted('discuss', '跟书记谈过了'),
  'talk.promise': unlisted('discuss', '谈过了，有人去办'),
  'talk.declare': unlisted('discuss', '谈过了，暂时办不了'),
  'talk.miss': unlisted('discuss', '没跟书记谈成'),
  'talk.giveBack': unlisted('discuss', '让出约书记的时间'),
  'talk.callOff': unlisted('discuss', '会取消了，不谈了'),

  'demand.raise': unlisted('discuss', '要求开会'),
  'demand.join': unlisted('discuss', '一起要求开会'),
  'demand.leave': unlisted('discuss', '不再联名'),
  'demand.reach': unlisted('discuss', '联名人数够了'),
  'demand.withdraw': unlisted('discuss', '收回开会的要求'),
  'demand.expire': unlisted('discuss', '联名到期没凑够'),
  'demand.overdue': unlisted('discuss', '该开的会到期没召集'),
  'demand.convene': unlisted('discuss', '按要求安排开会'),
  'demand.callOff': unlisted('discuss', '会取消了，重新安排'),

  'meeting.plan': unlisted('discuss', '安排开会'),
  'meeting.announce': unlisted('discuss', '开会通知发出'),
  'meeting.relocate': unlisted('discuss', '会议换地方'),
  'meeting.postpone': official('discuss', '会议改期'),
  'meeting.cancel': unlisted('discuss', '会议取消'),
  'meeting.open': unlisted('discuss', '开会'),
  'meeting.conclude': unlisted('discuss', '散会'),
  'meeting.circulateMinutes': unlisted('discuss', '纪要请到会的人确认'),
  'meeting.correctMinutes': unlisted('discuss', '纪要更正，再请到会的人看'),
  'meeting.keepWording': unlisted('discuss', '答复对纪要的意见'),
  'meeting.publishMinutes': official('discuss', '会议纪要公布'),
  'meeting.checkIn': unlisted('discuss', '签到'),
  'meeting.scanLate': unlisted('discuss', '码扫迟了，等核对'),
  'meeting.scanDoor': unlisted('discuss', '扫了门口的码，等核对'),
  'meeting.refuseScan': unlisted('discuss', '签到没有核对上'),
  'meeting.giveScreen': unlisted('discuss', '开了会场大屏'),
  'meeting.closeScreens': unlisted('discuss', '关了会场大屏'),
  'meeting.confirmMinutes': unlisted('discuss', '确认纪要'),
  'meeting.objectMinutes': unlisted('discuss', '对纪要有意见'),
  'meeting.enterMinutesSlip': unlisted('discuss', '登记签字的纪要'),
  'meeting.rejectMinutesSlip': unlisted('discuss', '签字的纪要核对没有通过'),
  'meeting.addPaper': unlisted('discuss', '加了会前材料'),
  'meeting.withdrawPaper': unlisted('discuss', '撤下了会前材料'),
  'meeting.takePapers': unlisted('discuss', '取了有姓名的材料'),

  'poll.prepare': unlisted('discuss', '准备表决'),
  'poll.reviewRoll': unlisted('discuss', '核对名册'),
  'poll.rebuildRoll': unlisted('discuss', '名册按登记重新排过'),
  'poll.objectToRoll': unlisted('discuss', '对名册有异议'),
  'poll.answerObjection': unlisted('discuss', '答复名册异议'),
  'poll.announce': unlisted('discuss', '表决预告'),
  'poll.publishNotice': official('discuss', '业主表决公告'),
  'poll.correctRoll': official('discuss', '名册更正'),
  'poll.recordRollError': official('discuss', '名册查出有错'),
  'poll.markConflict': unlisted('discuss', '名册上标明有利害关系'),
  'poll.liftConflict': unlisted('discuss', '名册上去掉利害关系的标记'),
  'poll.handOver': unlisted('discuss', '房子过户，换了投票的人'),
  'poll.open': step('discuss', '开始表决'),
  'poll.cast': unlisted('discuss', '投票'),
  'poll.deliver': unlisted('discuss', '把票送到了各家'),
  'poll.extend': official('discuss', '表决延长'),
  'poll.remind': unlisted('discuss', '提醒了还没投的业主'),
  'poll.readRows': unlisted('discuss', '有人取了逐票的数据'),
  'poll.printBallots': unlisted('discuss', '打印选票'),
  'poll.receivePaper': unlisted('discuss', '收到纸质票'),
  'poll.enterPaper': unlisted('discuss', '录入纸质票'),
  'poll.lookAgain': unlisted('discuss', '重新看一张纸质票'),
  'poll.nameWitness': unlisted('discuss', '请了监票人'),
  'poll.settlePaper': unlisted('discuss', '监票人认定一张纸质票'),
  'poll.confirmPaper': step('discuss', '监票人确认了纸质票'),
  'poll.giveAuthority': unlisted('discuss', '登记了代投的人'),
  'poll.revokeAuthority': unlisted('discuss', '取消了代投'),
  'poll.castByProxy': unlisted('discuss', '替人投了一票'),
  'meeting.recuse': unlisted('discuss', '这一项回避'),
  'meeting.liftRecusal': unlisted('discuss', '不再回避'),
  'poll.countHands': unlisted('discuss', '数了举手'),
  'poll.correctHands': unlisted('discuss', '改正了举手的数目'),
  'poll.close': unlisted('discuss', '表决结束，计票'),
  'poll.certify': step('discuss', '表决有了结果'),
  'poll.void': official('discuss', '这次表决作废'),
  'poll.annul': official('oversee', '表决结果被撤销'),

  'resolution.draft': unlisted('discuss', '写好协商意见'),
  'resolution.publish': official('discuss', '协商意见公示'),
  'resolution.object': official('discuss', '有人提出异议'),
  'resolution.takeEffect': official('discuss', '公示期满，生效'),
  'resolution.overrule': official('discuss', '异议不成立，照常生效'),
  'resolution.uphold': official('discuss', '异议成立，重新商量'),
  'resolution.post': unlisted('discuss', '公示贴出去了'),
  'resolution.enterSlip': unlisted('discuss', '登记纸质异议'),
  'resolution.rejectSlip': unlisted('discuss', '纸质异议核对没有通过'),
  'resolution.answer': official('discuss', '异议有了答复'),
  'resolution.suspend': official('oversee', '协商意见暂停执行'),
  'resolution.reinstate': official('oversee', '协商意见恢复执行'),
  'resolution.revoke': official('oversee', '协商意见被撤销'),

  'result.publish': official('oversee', '实施结果公开'),
  'result.ask': unlisted('oversee', '对实施结果有疑问'),
  'result.answer': unlisted('oversee', '答复了疑问'),
  'community.setStepsRules': unlisted('discuss', '定了四议两公开的天数'),
  'community.addVenue': unlisted('discuss', '添了一个议事地点'),
  'community.changeVenue': unlisted('discuss', '改了议事地点'),
  'community.replaceDoorCode': unlisted('discuss', '换了门口的签到码'),

  'deadline.recompute': official('discuss', '放假安排公布，日子往后挪'),
  'deadline.confirm': unlisted('discuss', '放假安排公布，日子定了'),

  'task.assign': step('execute', '派给承办单位'),
  'task.dispute': step('execute', '承办单位说不归它办'),
  'task.reassign': step('execute', '重新派工'),
  'task.accept': step('execute', '接手开办'),
  'task.progress': step('execute', '报进展'),
  'task.overdue': official('execute', '到期还没办完'),
  'task.askExtension': step('execute', '承办单位申请延期'),
  'task.grantExtension': official('execute', '同意延期'),
  'task.refuseExtension': official('execute', '没有同意延期'),
  'task.deliver': step('execute', '报办完'),
  'task.acceptWork': step('oversee', '居民验收通过'),
  'task.sendBack': step('oversee', '居民退回重办'),
  'task.end': unlisted('execute', '不用办了'),
  'task.halt': unlisted('execute', '先停下'),
  'task.carryOn': unlisted('execute', '接着做'),
  'task.voice': unlisted('oversee', '附议人表态'),
  'task.rate': unlisted('oversee', '居民评价'),
  'task.scrutinise': step('oversee', '监督委员会到现场看过'),
  'task.disownScrutiny': unlisted('oversee', '见证的居民没有确认'),
};

/** The same step out of another state, where it reads otherwise. */
const OUT_OF: Readonly<Record<string, EventName>> = { 'issue.submit returned': 'issue.resubmit' };

/** The name of a recorded event, or nothing when the product knows no such event. */
export function eventName(aggregate: string, action: string, fromState: string | null = null): EventName | undefined {
  const name = OUT_OF[`${aggregate}.${action} ${fromState}`] ?? `${aggregate}.${action}`;
  return Object.prototype.hasOwnProperty.call(EVENT_WORDS, name) ? (name as EventName) : undefined;
}

/** `involved` = the author and the handlers of the matter. */
export type TimelineReader = 'everyone' | 'involved';

/** Whether a step stands on the timeline that this reader sees. */
export function isOnTimeline(event: EventName, reader: TimelineReader): boolean {
  const { timeline } = EVENT_WORDS[event];
  return timeline === 'public' || (timeline === 'private' && reader === 'involved');
}
