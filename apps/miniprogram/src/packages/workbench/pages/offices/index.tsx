import { useState } from 'react'
import { dayOf, type OfferOfficeAnswer, type OfficesView, type OfficeView } from '@silin/shared'
import { fetchOffices, useCommunity, useMe, useQuery } from '@/api'
import { EndSheet, MadeCode, OfferRow, OfferSheet, OfficeList } from '@/features/offices'
import { Button, Card, Page, Section, Skeleton, StatePanel, toast } from '@/ui'

/** 任职: who holds what and until when; the secretary hands out codes and ends offices. */
export default function OfficesPage() {
  const me = useMe()
  const { communityId } = useCommunity()
  const page = useQuery(communityId ? `offices.${communityId}` : undefined, () => fetchOffices(communityId ?? ''))
  const [offering, setOffering] = useState(false)
  const [made, setMade] = useState<OfferOfficeAnswer>()
  const [ending, setEnding] = useState<OfficeView>()
  const show = (answer: OfferOfficeAnswer) => {
    setOffering(false)
    setMade(answer)
    void page.refresh()
  }
  const said = (words: string) => {
    setEnding(undefined)
    toast(words)
    void page.refresh()
  }
  const sheets = page.data && communityId && (
    <>
      <OfferSheet communityId={communityId} choices={page.data.choices} open={offering} onClose={() => setOffering(false)} onMade={show} />
      <EndSheet key={ending?.appointmentId} office={ending} today={me.data?.today ?? dayOf(new Date())} onClose={() => setEnding(undefined)} onDone={() => said('登记好了')} />
    </>
  )
  return (
    <Page title='任职' over={sheets}>
      {!page.data && (page.sentence ? <StatePanel kind='error' title='没打开' actions={<Button kind='primary' block onClick={() => void page.refresh()}>再试一次</Button>}>{page.sentence}</StatePanel> : <Skeleton cards={2} />)}
      {made && <MadeCode made={made} onDone={() => setMade(undefined)} />}
      {page.data && <Lists view={page.data} onOffer={() => setOffering(true)} onRenewed={show} onWithdrawn={() => said('收回了，这个码不能再用')} onEnd={setEnding} />}
    </Page>
  )
}

type ListsProps = { view: OfficesView; onOffer: () => void; onRenewed: (made: OfferOfficeAnswer) => void; onWithdrawn: () => void; onEnd: (office: OfficeView) => void }

function Lists({ view, onOffer, onRenewed, onWithdrawn, onEnd }: ListsProps) {
  return (
    <>
      {view.choices.length > 0 && <Button kind='primary' block className='mt12 t-offer' icon='key' onClick={onOffer}>发一个任职码</Button>}
      {view.offers.length > 0 && (
        <Section title={`等人来领的 ${view.offers.length} 个`}>
          <Card rows className='t-offers'>
            {view.offers.map((offer) => <OfferRow key={offer.offerId} offer={offer} onRenewed={onRenewed} onWithdrawn={onWithdrawn} />)}
          </Card>
        </Section>
      )}
      <Section title={`现在任职的 ${view.offices.length} 位`}>
        {view.offices.length > 0 ? <OfficeList offices={view.offices} onEnd={onEnd} /> : <StatePanel kind='empty' title='还没有人任职'>发一个任职码，当面给本人。</StatePanel>}
      </Section>
    </>
  )
}
