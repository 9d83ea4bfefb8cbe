import { useRouter } from '@tarojs/taro'
import { dayAndWeekday, dayOf, ISSUING_BODIES, ORDER_ACTIONS, RESOLUTION_LIMITS, type IssuingBody, type OrderAction, type ResolutionView } from '@silin/shared'
import { annulPoll, fetchResolution, orderResolution, useAction, useMe, useQuery } from '@/api'
import { Unopened } from '@/features/opening'
import { isReason, PaperField, useKeptForm, type KeptPaper } from '@/features/resolution'
import { back } from '@/platform'
import { Aside, Button, Chips, DateRow, Field, Foot, Page, StatePanel, TextArea, TextField, toast } from '@/ui'

type Form = Readonly<{
  action: OrderAction | undefined; body: IssuingBody | undefined; issuer: string; number: string; issuedOn: string | undefined; reason: string; paper: KeptPaper | undefined
}>
const EMPTY: Form = { action: undefined, body: undefined, issuer: '', number: '', issuedOn: undefined, reason: '', paper: undefined }
const BODIES = (Object.keys(ISSUING_BODIES) as IssuingBody[]).map((value) => ({ value, text: ISSUING_BODIES[value] }))
const OFFERS: Readonly<Record<string, OrderAction>> = { suspend: 'suspend', reinstate: 'reinstate', revoke: 'revoke', annulPoll: 'annul' }

/** What still has to be filled in, as the button says it. */
function missingOf({ action, body, issuer, number, issuedOn, reason, paper }: Form): string | undefined {
  if (!action) return '先选怎么办'
  if (!body || issuer.trim().length < 2) return '先写是谁发的文'
  if (number.trim().length < 2 || !issuedOn) return '先写文号和日期'
  if (!isReason(reason)) return '先写明理由'
  return paper ? undefined : '先附上文件'
}

/** The street enters what an authority or a court has ordered, with the paper. Nothing is chosen beforehand. */
export default function OrderPage() {
  const resolutionId = useRouter().params.resolutionId ?? ''
  const query = useQuery(`resolution.${resolutionId}`, () => fetchResolution(resolutionId))
  const me = useMe()
  if (!query.data) return <Unopened title='登记文件' query={query} />
  return <Order resolution={query.data} today={me.data?.today ?? dayOf(new Date())} />
}

function Order({ resolution: { resolutionId, pollId, issueTitle, offered }, today }: { resolution: ResolutionView; today: string }) {
  const { form, change, done } = useKeptForm<Form>(`order.${resolutionId}`, EMPTY)
  const choices = offered.flatMap((action) => OFFERS[action] ?? []).map((value) => ({ value, text: ORDER_ACTIONS[value] }))
  const missing = missingOf(form)
  const send = useAction(async () => {
    const { action, body, issuedOn, paper, requestKey, issuer, number, reason } = form
    if (!action || !body || !issuedOn || !paper) return
    const said = { requestKey, body, issuer: issuer.trim(), number: number.trim(), issuedOn, reason: reason.trim(), documentId: paper.documentId }
    await (action === 'annul' ? annulPoll(pollId, said) : orderResolution(resolutionId, { ...said, action }))
    done()
    toast('登记了，已经告诉大家')
    void back()
  })
  if (choices.length === 0) return <Page title='登记文件'><StatePanel kind='no-permission' title='这里没有要您登记的'>由镇街专岗按政府部门或法院的文件登记。</StatePanel></Page>
  return (
    <Page
      title='登记文件'
      foot={<Foot {...(send.sentence ? { error: send.sentence } : {})}><Button kind='primary' grow className='t-order-send' disabled={missing !== undefined} loading={send.busy} onClick={() => void send.run()}>{missing ?? '登记，马上公开'}</Button></Foot>}
    >
      <Aside icon='warn' tone='zhu' className='mt12'>{`「${issueTitle}」。登记以后马上公开，告诉所有关注的人，不能改。`}</Aside>
      <Field label='怎么办'><Chips options={choices} value={form.action} onChange={(action) => change({ action })} label='怎么办' /></Field>
      <Field label='谁发的文'><Chips options={BODIES} value={form.body} onChange={(body) => change({ body })} label='谁发的文' /></Field>
      <Field label='单位全称'><TextField id='order-issuer' value={form.issuer} onChange={(issuer) => change({ issuer })} max={RESOLUTION_LIMITS.issuerMax} placeholder='例如：东城街道办事处' /></Field>
      <Field label='文号'><TextField id='order-number' value={form.number} onChange={(number) => change({ number })} max={RESOLUTION_LIMITS.paperNumberMax} placeholder='例如：东城办〔2026〕7号' /></Field>
      <Field label='文件日期'><DateRow name='文件日期' value={form.issuedOn} {...(form.issuedOn ? { text: dayAndWeekday(form.issuedOn) } : {})} end={today} onChange={(issuedOn) => change({ issuedOn })} /></Field>
      <Field label='理由'><TextArea id='order-reason' value={form.reason} onChange={(reason) => change({ reason })} max={RESOLUTION_LIMITS.reasonMax} placeholder='照文件写明为什么' /></Field>
      <PaperField label='文件原件' hint='大家都看得到，请先盖住个人信息' paper={form.paper} onChange={(paper) => change({ paper })} />
    </Page>
  )
}
