import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { PROXY_LIMITS, type MyRollEntry, type PollView } from '@silin/shared'
import { fetchPoll, giveAuthority, useAction, usePhotoUpload, useQuery, type FormPhoto } from '@/api'
import { Unopened } from '@/features/opening'
import { AgentFields, isNamed, NOBODY, PaperPhotos, SampleCard, type AgentDraft } from '@/features/proxy'
import { useKeptForm } from '@/features/resolution'
import { back } from '@/platform'
import { Aside, Button, Foot, Page, Section, StatePanel, toast } from '@/ui'

type Form = Readonly<{ agent: AgentDraft; photos: readonly FormPhoto[] }>

/** 请人代投: three steps, on the owner's own phone, for a neighbour. */
export default function EntrustPage() {
  const { pollId = '', rollEntryId = '' } = useRouter().params
  const query = useQuery(`poll.${pollId}`, () => fetchPoll(pollId))
  if (!query.data) return <Unopened title='请人代投' query={query} />
  const entry = query.data.myEntries.find((one) => one.rollEntryId === rollEntryId)
  if (entry?.mayEntrust) return <Entrust poll={query.data} entry={entry} />
  const why = entry?.ballot ? '这一票已经投过了。' : entry?.authority ? '这一票已经有人代了。要换人，先回去取消。' : '这一票现在不能请人代投。'
  return <Page title='请人代投'><StatePanel kind='not-yet' title='现在不能请人代投' actions={<Button kind='primary' block onClick={() => void back()}>返回</Button>}>{why}</StatePanel></Page>
}

function Entrust({ poll: { pollId, question }, entry: { rollEntryId, alias } }: { poll: PollView; entry: MyRollEntry }) {
  const { form, change, done } = useKeptForm<Form>(`entrust.${rollEntryId}`, { agent: NOBODY, photos: [] })
  const upload = usePhotoUpload(PROXY_LIMITS.photosMax, form.photos, (photos) => change({ photos }))
  const { agent } = form
  const named = isNamed(agent)
  const missing = !named ? '先写请谁代投' : upload.sending ? '照片正在传' : upload.photoIds.length === 0 ? '先拍下委托书' : undefined
  const send = useAction(async () => {
    if (!named) return
    await giveAuthority(pollId, { requestKey: form.requestKey, rollEntryId, agent: named, photoIds: upload.photoIds })
    done()
    toast(`请好了，已经告诉${named.name}`)
    await back()
  })
  return (
    <Page
      title='请人代投'
      foot={<Foot error={send.sentence}><Button kind='primary' grow className='t-entrust-send' disabled={missing !== undefined} loading={send.busy} onClick={() => void send.run()}>{missing ?? `请${named?.name ?? ''}代投`}</Button></Foot>}
    >
      <View className='sub'>{alias}</View>
      <View className='ask t-question'>{question}</View>
      <Section title='一、请谁代投'>
        <View className='sub'>请一位信得过的邻居。他在自己的手机上投，您能看到他投的什么。</View>
        <AgentFields agent={agent} change={(part) => change({ agent: { ...agent, ...part } })} called='代投人' anywhere={false} />
      </Section>
      <Section title='二、写一张委托书，签上名'>
        <SampleCard alias={alias} question={question} agent={named ? `${named.name}（住${named.home ?? ''}）` : ''} />
      </Section>
      <Section title='三、拍下来'>
        <PaperPhotos upload={upload} label='委托书' what='签了名的整张纸' />
      </Section>
      <Aside icon='info' className='mt12'>他投以前，您随时可以取消，也可以自己先投。家人住在别处的，把委托书交给社区登记，请他拿纸质票来投。</Aside>
    </Page>
  )
}
