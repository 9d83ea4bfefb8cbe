import { View } from '@tarojs/components'
import { HAND_KINDS, type HandsDesk } from '@silin/shared'
import { Aside, Button, Card, Fact } from '@/ui'
import { KINDS } from './typed-hands'

type CountedProps = { counted: NonNullable<HandsDesk['counted']>; onSetAside: () => void }

/** Kept and not said yet: read out once more, while a wrong number can still be put right. */
export function Counted({ counted: { question, count, former, recused }, onSetAside }: CountedProps) {
  const next = [...former.slice(1), count]
  return (
    <>
      <View className='sub'>念一遍给大家听，对了就宣布</View>
      <View className='h2 mt4'>{question}</View>
      <Card rows className='mt12 t-counted'>
        {KINDS.map((kind) => <Fact key={kind} name={HAND_KINDS[kind]} strong>{`${count.hands[kind]} 位`}</Fact>)}
        {recused > 0 && <Fact name='回避'>{`${recused} 位，不举手`}</Fact>}
        <Fact name='谁数的'>{count.watchedBy ? `${count.countedBy}，${count.watchedBy}监票` : count.countedBy}</Fact>
        {former.map(({ version, words }, index) => <Fact key={version} name='改过的' sub={`原因：${next[index]?.reason ?? ''}`}>{`先记成 ${words}`}</Fact>)}
      </Card>
      <View className='mt8'><Aside icon='lock'>宣布以前，别人都看不到。宣布以后就是结果，不能再改。</Aside></View>
      <Button kind='quiet' block className='mt12 t-set-aside-sheet' onClick={onSetAside}>这次不算，重新表决</Button>
    </>
  )
}
