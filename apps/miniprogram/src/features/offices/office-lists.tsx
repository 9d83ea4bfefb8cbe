import { dayOf, type OfferOfficeAnswer, type OfficeOfferView, type OfficeView } from '@silin/shared'
import { renewOffer, useAction, withdrawOffer } from '@/api'
import { Button, Card, FieldError, ListRow, Tag } from '@/ui'
import { fullDay, termWords } from './office-words'

/** Who holds what. */
export function OfficeList({ offices, onEnd }: { offices: readonly OfficeView[]; onEnd: (office: OfficeView) => void }) {
  return (
    <Card rows className='mt12 t-offices'>
      {offices.map((office) => (
        <ListRow
          key={office.appointmentId}
          title={`${office.name} · ${office.roleName}`}
          sub={`${office.orgUnitName} · ${termWords(office)}`}
          side={office.offered.includes('end') && <Button small kind='line' className='t-end' label={`${office.name}的任职到期`} onClick={() => onEnd(office)}>到期</Button>}
        />
      ))}
    </Card>
  )
}

type OfferRowProps = { offer: OfficeOfferView; onRenewed: (made: OfferOfficeAnswer) => void; onWithdrawn: () => void }

/** A code that nobody has used yet. */
export function OfferRow({ offer, onRenewed, onWithdrawn }: OfferRowProps) {
  const renew = useAction(async () => onRenewed(await renewOffer(offer.offerId)))
  const withdraw = useAction(async () => {
    await withdrawOffer(offer.offerId)
    onWithdrawn()
  })
  const sentence = renew.sentence ?? withdraw.sentence
  return (
    <ListRow
      title={`${offer.note} · ${offer.roleName}`}
      sub={offer.expired ? '码过期了，换一个再给' : `${offer.orgUnitName} · ${fullDay(dayOf(new Date(offer.expiresAt)))}前有效`}
      side={<Tag tone={offer.expired ? 'zhu' : 'tea'}>{offer.expired ? '过期' : '等领'}</Tag>}
    >
      <Button small kind='tint' className='mt8 t-renew' loading={renew.busy} onClick={() => void renew.run()}>换一个码</Button>
      <Button small kind='text' className='mt4 t-withdraw' loading={withdraw.busy} onClick={() => void withdraw.run()}>收回</Button>
      {sentence && <FieldError>{sentence}</FieldError>}
    </ListRow>
  )
}
