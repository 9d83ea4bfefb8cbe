import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { clockTimeOf, type MinutesSlips, type MinutesSlipView } from '@silin/shared'
import { enterMinutesSlip, fetchMinutesSlips, useAction, useQuery } from '@/api'
import { Opening } from '@/features/meeting'
import { EMPTY_SLIP, endWords, missingOnSlip, RejectSlipSheet, SlipCards, SlipForm, type SlipDraft } from '@/features/meeting-minutes'
import { PaperField, useKeptForm } from '@/features/resolution'
import { Aside, Button, Foot, Page, Section, toast } from '@/ui'

/** 签在纸上的纪要: what people without a phone say of it, entered by one worker and compared by another. */
export default function MinutesSlipsPage() {
  const { meetingId = '' } = useRouter().params
  const query = useQuery(meetingId && `minutes-slips.${meetingId}`, () => fetchMinutesSlips(meetingId))
  if (!query.data) return <Page title='签在纸上的纪要'><Opening query={query} cards={2} /></Page>
  const offline = query.stale && query.at ? `没有网，看的是 ${clockTimeOf(new Date(query.at))} 存下的` : undefined
  return <Slips meetingId={meetingId} view={query.data} offline={offline} refresh={query.refresh} />
}

type SlipsProps = { meetingId: string; view: MinutesSlips; offline: string | undefined; refresh: () => Promise<void> }

function Slips({ meetingId, view, offline, refresh }: SlipsProps) {
  const { title, version, open, confirmUntil, unsaidTotal } = view
  const [rejecting, setRejecting] = useState<MinutesSlipView>()
  const { form, change, done } = useKeptForm<SlipDraft>(`minutes-slip.${meetingId}.${version}`, EMPTY_SLIP)
  const missing = missingOnSlip(form)
  const send = useAction(async () => {
    const { requestKey, person, says, section, remark, otherwise, paper } = form
    if (!person || !says || !paper) return
    const objection = says === 'object' ? { section: Number(section), remark: remark.trim(), otherwise: otherwise.trim() } : {}
    await enterMinutesSlip(meetingId, { requestKey, personId: person.personId, documentId: paper.documentId, version, verdict: says, ...objection })
    done()
    toast('登记了，等同事核对')
    await refresh()
  })
  const takes = open && (unsaidTotal > 0 || form.person !== undefined)
  return (
    <Page
      title='签在纸上的纪要'
      offline={offline}
      foot={takes ? <Foot error={send.sentence}><Button kind='primary' grow className='t-slip-send' disabled={missing !== null} loading={send.busy} onClick={() => void send.run()}>{missing ?? '登记，请同事核对'}</Button></Foot> : undefined}
      over={rejecting && <RejectSlipSheet meetingId={meetingId} view={view} slip={rejecting} onClose={() => setRejecting(undefined)} onDone={refresh} />}
    >
      <View className='h1'>{title}</View>
      <View className='sub mt4'>{open ? `第 ${version} 版，${endWords(confirmUntil)} 前登记` : '说对错的时间过了，登记了的还能核对'}</View>
      <SlipCards meetingId={meetingId} view={view} onReject={setRejecting} onDone={refresh} />
      {takes && (
        <Section title='登记一张'>
          <SlipForm meetingId={meetingId} view={view} form={form} change={change}>
            <PaperField label='签字的纸' hint='名字和签字要看得清' photoOnly paper={form.paper} onChange={(paper) => change({ paper })} />
          </SlipForm>
        </Section>
      )}
      {open && !takes && <Aside icon='check' className='mt16'>到会的人都说过了，没有要登记的。</Aside>}
    </Page>
  )
}
