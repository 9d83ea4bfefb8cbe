import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Chips, DateRow, Field, ICON_NAMES, Icon, LinkRow, PhotoPicker, SelectRow, Similar, SimilarItem, Stars, Stepper, Tag, TextArea, TextField } from '@/ui'

const KINDS = [
  { value: 'parking', text: '停车通行' },
  { value: 'leak', text: '房屋漏水' },
  { value: 'power', text: '水电暖' },
  { value: 'unsure', text: '说不准' },
] as const

const BROWN = 'data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 10 10%27%3E%3Cpath fill=%27%23B79E73%27 d=%27M0 0h10v10H0z%27/%3E%3C/svg%3E'
const WORDS = ['很不满意', '不满意', '一般', '满意', '很满意']

export function FormParts() {
  const [text, setText] = useState('2 号楼东边的消防通道又停了三辆车，昨晚救护车绕了一大圈才进来。')
  const [phone, setPhone] = useState('1380000')
  const [kind, setKind] = useState<(typeof KINDS)[number]['value'] | undefined>('parking')
  const [who, setWho] = useState<string>()
  const [day, setDay] = useState<string>()
  const [stars, setStars] = useState(4)
  const [n, setN] = useState(2)
  return (
    <>
      <TextArea say value={text} onChange={setText} max={40} placeholder='什么事？说一句就行' bar={<Button small round icon='mic'>说一句</Button>} />
      <View className='mt12'>
        <PhotoPicker photos={[{ key: 'a', path: BROWN, state: 'sent' }, { key: 'b', path: BROWN, state: 'sending' }, { key: 'c', path: BROWN, state: 'failed' }]} max={9} onAdd={() => undefined} onRemove={() => undefined} onRetry={() => undefined} />
      </View>
      <View className='mt16'>
        <Similar tag={<Tag tone='on-tea' icon='people'>别急着交</Tag>} title='已有 2 件相似的' note='点「附议」一样算数，办好了也通知您。'>
          <SimilarItem title='2 号楼东侧消防通道被车占住' meta='正在办 · 顺安物业 · 86 人附议' action={<Button small kind='tint'>附议</Button>} />
        </Similar>
      </View>
      <Field label='在哪儿'><LinkRow icon='pin' title='2 号楼东侧' sub='按您的位置填好了' action='改' onClick={() => undefined} /></Field>
      <Field label='哪一类' hint='不选也行，社区帮您归类'><Chips options={KINDS} value={kind} onChange={setKind} clearable /></Field>
      <Field label='手机号' error='手机号少 4 位，再看看'><TextField value={phone} onChange={setPhone} type='tel' max={11} /></Field>
      <Field label='派给谁'>
        <SelectRow name='谁来办' options={[{ value: 'p', text: '顺安物业' }, { value: 'o', text: '业委会' }]} value={who} onChange={setWho} />
        <View className='mt8'><DateRow name='哪天前' value={day} onChange={setDay} start='2026-11-24' /></View>
      </Field>
      <Field label='您来打分'><Stars value={stars} onChange={setStars} words={WORDS} /></Field>
      <Field label='几张票'><Stepper value={n} onChange={setN} max={3} label='票' unit=' 张' /></Field>
      <View className='mt20'>
        <Button kind='primary' block icon='check'>就投「同意」</Button>
        <View className='mt8'><Button kind='primary' block loading>正在交</Button></View>
        <View className='mt8'><Button kind='tint' block>次要</Button></View>
        <View className='mt8'><Button block>平级的另一个</Button></View>
        <View className='mt8'><Button block disabled>先在上面选一个</Button></View>
        <View className='row mt8'><Button small kind='zhu'>我有异议</Button><View className='ml8'><Button small disabled>还没到时间</Button></View></View>
      </View>
      <Card className='mt16'>
        <View className='row wrap'>{ICON_NAMES.map((name) => <View key={name} style={{ margin: '6px' }}><Icon name={name} label={name} /></View>)}</View>
      </Card>
    </>
  )
}
