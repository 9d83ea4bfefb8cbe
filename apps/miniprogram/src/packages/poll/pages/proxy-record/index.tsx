import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { AUTHORITY_KINDS, isOfKind, PROXY_LIMITS, type AuthorityKind, type EntryToEntrust } from '@silin/shared'
import { recordAuthority, useAction, usePhotoUpload, type FormPhoto } from '@/api'
import { AgentFields, EntryFinder, isNamed, NOBODY, PaperPhotos, type AgentDraft } from '@/features/proxy'
import { useKeptForm } from '@/features/resolution'
import { back } from '@/platform'
import { Aside, Button, Chips, Field, Foot, LinkRow, Page, toast } from '@/ui'

type Form = Readonly<{ entry: EntryToEntrust | undefined; principalId: string | undefined; kind: AuthorityKind | undefined; agent: AgentDraft; photos: readonly FormPhoto[] }>
const EMPTY: Form = { entry: undefined, principalId: undefined, kind: undefined, agent: NOBODY, photos: [] }
const KINDS = Object.keys(AUTHORITY_KINDS) as AuthorityKind[]

/** 登记代投: from the paper on the desk: whose home, on what ground, who votes, and its photo. */
export default function RecordProxyPage() {
  const pollId = useRouter().params.pollId ?? ''
  const { form, change, done } = useKeptForm<Form>(`proxy.${pollId}`, EMPTY)
  const upload = usePhotoUpload(PROXY_LIMITS.photosMax, form.photos, (photos) => change({ photos }))
  const { entry, agent } = form
  const owner = entry?.owners.length === 1 ? entry.owners[0] : entry?.owners.find(({ personId }) => personId === form.principalId)
  const kinds = KINDS.filter((kind) => owner && isOfKind(kind, owner.kind))
  // What is usual, and what counts against the maximum: anything else has to be chosen.
  const kind = form.kind && kinds.includes(form.kind) ? form.kind : kinds[0]
  const named = isNamed(agent)
  const photographed = upload.photoIds.length > 0 && !upload.sending
  const missing = !entry ? '先找是谁家的票' : !owner ? '先选是谁签的' : !named ? '先写代投的人' : upload.sending ? '照片正在传' : !photographed ? '先拍下那张纸' : undefined
  const send = useAction(async () => {
    if (!entry || !owner || !kind || !named) return
    const { byPhone } = await recordAuthority(pollId, { requestKey: form.requestKey, rollEntryId: entry.rollEntryId, principalId: owner.personId, kind, agent: named, photoIds: upload.photoIds })
    done()
    toast(byPhone ? '登记了，已经告诉两边，代投的人在手机上投' : '登记了，请代投的人拿纸质票来投')
    await back()
  })
  const called = kind ? AUTHORITY_KINDS[kind].agent : '代投人'
  return (
    <Page
      title='登记代投'
      foot={<Foot error={send.sentence}><Button kind='primary' grow className='t-proxy-send' disabled={missing !== undefined} loading={send.busy} onClick={() => void send.run()}>{missing ?? '和纸上一样，登记'}</Button></Foot>}
    >
      {entry ? (
        <Field label='替谁家投'><LinkRow icon='home' title={entry.alias} sub={entry.owners.map(({ name }) => name).join('、')} action='换一家' onClick={() => change({ entry: undefined, principalId: undefined, kind: undefined })} /></Field>
      ) : <EntryFinder pollId={pollId} onFound={(found) => change({ entry: found })} />}
      {entry && entry.owners.length > 1 && (
        <Field label='是哪一位签的' hint='名字遮住了，和纸上对一下'>
          <View className='t-proxy-owner'><Chips label='是哪一位签的' options={entry.owners.map(({ personId, name }) => ({ value: personId, text: name }))} value={form.principalId} onChange={(principalId) => change({ principalId })} /></View>
        </Field>
      )}
      {owner && (
        <Field label='凭什么代投'>
          <View className='t-proxy-kind'><Chips label='凭什么代投' options={kinds.map((value) => ({ value, text: AUTHORITY_KINDS[value].words }))} value={kind} onChange={(value) => value && change({ kind: value })} /></View>
        </Field>
      )}
      {kind && (
        <>
          <AgentFields agent={agent} change={(part) => change({ agent: { ...agent, ...part } })} called={called} anywhere />
          <PaperPhotos upload={upload} label='拍下那张纸' what={AUTHORITY_KINDS[kind].paper} />
          <Aside icon='shield' className='mt12'>请看代投人的身份证，要满 18 岁。登记以后马上告诉业主本人，本人随时可以取消。</Aside>
        </>
      )}
    </Page>
  )
}
