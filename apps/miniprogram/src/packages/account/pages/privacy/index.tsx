import { View } from '@tarojs/components'
import { PRIVACY_GUIDE, dayOf, dayWords, type Me } from '@silin/shared'
import { giveConsent, useAction, useMe } from '@/api'
import { ConsentStep, PrivacyGuide } from '@/features/account'
import { ask } from '@/platform'
import { Aside, Button, FieldError, Page, Skeleton, StatePanel } from '@/ui'

/** The privacy guide, and taking the consent back as easily as it was given. */
export default function PrivacyPage() {
  const me = useMe()
  return (
    <Page title='隐私说明'>
      {me.data ? <Body me={me.data} refresh={() => void me.refresh()} /> : me.sentence ? <StatePanel kind='error' title='没打开'>{me.sentence}</StatePanel> : <Skeleton cards={2} />}
    </Page>
  )
}

function Body({ me, refresh }: { me: Me; refresh: () => void }) {
  const withdraw = useAction(async () => {
    if (!(await ask({ title: '收回同意？', content: '收回后还能看公开的事，不能再提事、附议和投票。以前做过的仍然有效。', yes: '收回' }))) return
    await giveConsent({ ...PRIVACY_GUIDE, given: false })
    refresh()
  })
  if (me.consent.givenVersion === null) return <ConsentStep onGiven={refresh} />
  return (
    <>
      <PrivacyGuide />
      <View className='mt16'>
        <Aside icon='check'>您在{me.consent.givenAt ? dayWords(dayOf(new Date(me.consent.givenAt))) : ''}同意了第 {me.consent.givenVersion} 版。</Aside>
      </View>
      {withdraw.sentence && <FieldError>{withdraw.sentence}</FieldError>}
      <Button kind='line' block className='mt20 t-withdraw' loading={withdraw.busy} onClick={() => void withdraw.run()}>
        收回同意
      </Button>
    </>
  )
}
