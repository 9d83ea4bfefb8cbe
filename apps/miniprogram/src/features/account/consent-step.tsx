import { PRIVACY_GUIDE } from '@silin/shared'
import { giveConsent, useAction } from '@/api'
import { back } from '@/platform'
import { Button, FieldError } from '@/ui'
import { PrivacyGuide } from './privacy-guide'

type ConsentStepProps = { onGiven: () => void; onRefused?: () => void }

/** The privacy guide before the first personal field; refusing leads back to reading. */
export function ConsentStep({ onGiven, onRefused = () => void back() }: ConsentStepProps) {
  const give = useAction(async () => {
    await giveConsent({ ...PRIVACY_GUIDE, given: true })
    onGiven()
  })
  return (
    <>
      <PrivacyGuide />
      {give.sentence && <FieldError>{give.sentence}</FieldError>}
      <Button kind='primary' block className='mt20 t-consent' loading={give.busy} onClick={() => void give.run()}>
        同意，继续
      </Button>
      <Button kind='quiet' block className='mt8 t-refuse-consent' onClick={onRefused}>
        不同意，只看看
      </Button>
    </>
  )
}
