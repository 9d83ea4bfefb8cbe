import { View } from '@tarojs/components'
import { useState } from 'react'
import { Aside, Axis, AxisLegend, Button, Card, Criterion, Fact, FigureBar, Gongshi, Option, Options, QrCode, Rate, ReadAloud, Section, Verdict } from '@/ui'

const CHOICES = [
  { text: '同意', sub: '从维修资金出钱，明年春天动工', icon: 'check' },
  { text: '反对', sub: '不动用维修资金，屋面先不换', icon: 'x' },
  { text: '弃权', sub: '不表态，但算您参加了', icon: 'minus' },
] as const

const TWO_THIRDS = { numerator: 2, denominator: 3 }
const HALF = { numerator: 1, denominator: 2 }

export function VoteParts() {
  const [choice, setChoice] = useState('')
  return (
    <>
      <View className='row row--between'>
        <View className='c-zhu b'>今天 18:00 截止</View>
        <ReadAloud text='是否同意用 86.4 万元维修资金，给 12 栋楼换屋面防水？' />
      </View>
      <View className='ask mt12'>是否同意用 86.4 万元维修资金，给 12 栋楼换屋面防水？</View>
      <Card rows className='mt12'>
        <Fact name='您家要花' strong sub='从维修资金账户里扣，现在不用交'>约 923 元</Fact>
        <Fact name='什么时候'>明年 3 月到 5 月，保修 5 年</Fact>
      </Card>
      <Options label='选一个'>
        {CHOICES.map((one) => (
          <Option key={one.text} {...one} on={choice === one.text} onClick={() => setChoice(one.text)} />
        ))}
      </Options>
      <Aside icon='lock' className='mt16'>截止前，同意反对各多少谁也看不到。来投的户数、面积都要够三分之二，其中再都过半同意，才算通过。</Aside>
      <View className='mt16' style={{ background: '#1B4636', color: '#FFFBF0', padding: '16px', borderRadius: '20px' }}><Verdict passed word='通过了' /></View>
      <View className='mt16' style={{ background: '#F2EEE4', padding: '16px', borderRadius: '20px' }}><Verdict passed={false} word='没通过' /></View>
      <Card className='mt16'>
        <View className='h2'>来投的够不够</View>
        <Axis name='户数' figure='641' of='/ 936 户' share={{ numerator: 641, denominator: 936 }} threshold={TWO_THIRDS} thresholdText='至少 624 户（三分之二）' />
        <Axis name='面积' figure='54,210.00' of='/ 82,560.00 ㎡' share={{ numerator: 54210, denominator: 82560 }} threshold={TWO_THIRDS} thresholdText='至少 55,040 ㎡（三分之二）' short />
        <Axis name='户数' figure='498' of='/ 641 户' share={{ numerator: 498, denominator: 641 }} against={{ numerator: 96, denominator: 641 }} abstaining={{ numerator: 47, denominator: 641 }} threshold={HALF} thresholdText='要过半：至少 321 户' />
        <AxisLegend items={[{ kind: 'for', text: '同意 498' }, { kind: 'against', text: '反对 96' }, { kind: 'abstaining', text: '弃权 47' }]} />
      </Card>
      <Section title='一条一条对过'>
        <Card rows>
          <Criterion state='met' title='提前公告' detail='10月25日公告，到 11月10日开投，满 16 天' />
          <Criterion state='failed' title='面积够' word='不够' detail='面积 65.7%，不到三分之二' />
          <Criterion state='waiting' title='公示' word='进行中' detail='11月25日起 15 天，有异议可以提' />
        </Card>
      </Section>
      <View className='sec'>
        <Gongshi head='公示' no='胜利小区业主大会 · 2026 年第 3 号（摘要）'>
          <View className='row row--top'>
            <View className='grow sub'>同意使用住宅专项维修资金 86.4 万元更换 1—12 号楼屋面防水。公示至 12月9日，这期间先不动工。</View>
            <View className='ml12'><QrCode text='https://example.test/#/p/3' size={76} caption='扫码看全文' label='公示全文的二维码' /></View>
          </View>
          <View className='hr' />
          <View className='row row--between'><Button small>我有异议</Button><View className='cap'>还有 15 天</View></View>
        </Gongshi>
      </View>
      <Section title='各栋来投的' more='全部 12 栋'>
        <Card rows>
          <FigureBar name='3 号楼' part={64} whole={80} unit='户' />
          <FigureBar name='11 号楼' part={31} whole={76} unit='户' />
        </Card>
        <Card rows className='mt12'>
          <Rate name='有回音' part={51} whole={53} unit='件' note='24 小时内联系了提事的人 / 派出去的件' />
          <Rate name='解决了' part={0} whole={0} unit='件' note='居民回访说「解决了」/ 回访到的件' />
        </Card>
      </Section>
    </>
  )
}
