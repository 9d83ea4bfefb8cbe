import { View } from '@tarojs/components'
import { useState } from 'react'
import { demandUnit, type DemandRuleView } from '@silin/shared'
import { fetchDemands, useCommunity, useQuery } from '@/api'
import { DemandRows, RaiseSheet, ruleWords } from '@/features/demand'
import { Opening } from '@/features/meeting'
import { go } from '@/platform'
import { Aside, Button, Card, Page, Section } from '@/ui'

/** 我们要求开会: whose demand makes a meeting owed, and what has been demanded. */
export default function DemandsPage() {
  const { communityId } = useCommunity()
  const query = useQuery(communityId && `demands.${communityId}`, () => fetchDemands(communityId ?? ''))
  const [raising, setRaising] = useState<DemandRuleView>()
  if (!query.data || !communityId) return <Page title='我们要求开会'><Opening query={query} cards={2} /></Page>
  const { rules, demands } = query.data
  return (
    <Page
      title='我们要求开会'
      over={raising && <RaiseSheet communityId={communityId} rule={raising} open onClose={() => setRaising(undefined)} />}
    >
      {/* What this reader may raise stands first. */}
      {[...rules].sort((one, other) => Number(other.onRoll) - Number(one.onRoll)).map((rule) => <Rule key={`${rule.rule}.${rule.estateId ?? ''}`} rule={rule} onRaise={() => setRaising(rule)} />)}
      {demands.length > 0 && (
        <Section title='提过的'>
          <DemandRows demands={demands} />
        </Section>
      )}
    </Page>
  )
}

function Rule({ rule, onRaise }: { rule: DemandRuleView; onRaise: () => void }) {
  const { roll, onRoll, who, source, shareWords, counting } = rule
  return (
    <Card className={`mt12 t-demand-rule t-rule-${rule.rule}`}>
      <View className='b'>{roll > 0 ? ruleWords(rule) : `登记里还没有${who}，请向社区问一问。`}</View>
      <Aside className='mt12'>{`${source}：${who}${shareWords}以上提议，就应当召开。${counting ? `${counting}。` : ''}`}</Aside>
      {onRoll ? (
        <Button kind='primary' block className={`mt16 t-demand-raise t-raise-${rule.rule}`} onClick={onRaise}>我要提</Button>
      ) : demandUnit(rule.rule) === '户' ? (
        <>
          <View className='sub mt12'>{`这要由${who}来提。还没有人代表您家的，可以由您来代表。`}</View>
          <Button kind='line' block className='mt12 t-to-my-home' onClick={() => void go('/packages/account/pages/home/index')}>看看谁代表我家</Button>
        </>
      ) : (
        <>
          <View className='sub mt12'>{`这要由${who}来提。您可以把想议的事写出来，请${who}帮您提。`}</View>
          <Button kind='line' block className='mt12' onClick={() => void go('/packages/issue/pages/raise/index')}>写一件事</Button>
        </>
      )}
    </Card>
  )
}
