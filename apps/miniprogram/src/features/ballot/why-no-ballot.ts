import type { Me, PollView } from '@silin/shared'

/** Why this reader finds no ballot, and what they can do about it. */
export type NoBallot = Readonly<{ title: string; words: string; step?: 'claim' }>

/** For a poll that is not decided and in which the reader neither has voted nor may vote. */
export function whyNoBallot({ state, meetingId, channels, myEntries }: Pick<PollView, 'state' | 'meetingId' | 'channels' | 'myEntries'>, reader: Pick<Me, 'standing' | 'isStaff'> | undefined): NoBallot {
  const dated = meetingId === null
  switch (state) {
    case 'draft':
    case 'roll_review':
    case 'announced':
      if (state === 'announced' && dated) return { title: '还没到开投的日子', words: '到了公告上的日子，这一页就可以投，到时候也会发消息给您。' }
      if (dated) return { title: '先核对名册', words: '看看您家的房和面积对不对；名册定下来、公告以后才开始投。' }
      return { title: '还没开始表决', words: '主持人说开始，这一页就可以投。' }
    case 'open':
      if (dated && myEntries.length > 0 && !channels.includes('online')) return { title: '这次用纸质票', words: '工作人员会把选票送到您家。填好、签上名字，封进信封，在截止前交回去。' }
      if (dated && reader?.standing === 'resident') return { title: '这次没有您的一票', words: '公告时名册上的业主才投。您的房如果漏了，请找社区工作人员。' }
      if (reader?.isStaff && reader.standing === 'guest') return { title: '这次没有您的一票', words: dated ? '名册上的业主才投，工作人员不投票。' : '到会的居民才投，工作人员不投票。' }
      if (reader?.standing === 'guest') return { title: '认证住址以后才能投', words: '请到「我的」里认领您的房屋；不认证也可以看结果。', step: 'claim' }
      return { title: '这次没有您的一票', words: '开始表决时已经签到的人才能投。您的意见可以在会上说，也可以请主持人记下来。' }
    case 'counting':
      if (dated) return { title: '正在录纸质票', words: '每张票由两位工作人员各录一遍，业主监票。都录好了就出结果，写在这一页。' }
      return { title: '正在计票', words: '马上就好，结果会写在这一页。' }
    case 'certified':
      return { title: '正在计票', words: '马上就好，结果会写在这一页。' }
    case 'voided':
    case 'annulled':
      return { title: '这次表决不算数', words: '已经投的票都不计。接下来怎么办，请看这件事的经过。' }
  }
}
