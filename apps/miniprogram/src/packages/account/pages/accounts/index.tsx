import { View } from '@tarojs/components'
import { dayOf, dayWords, type MyAccount } from '@silin/shared'
import { closeAccount, fetchMyAccounts, unbindAccount, useAction, useMe, useQuery } from '@/api'
import { ask, go } from '@/platform'
import { useSession } from '@/session'
import { Aside, Button, Card, FieldError, ListRow, Page, Section, Skeleton, StatePanel, Tag, toast } from '@/ui'

/** 我的微信: which accounts speak for me, unbinding one, and giving this one up. */
export default function AccountsPage() {
  const me = useMe()
  const accounts = useQuery(me.data && `accounts.${me.data.userId}`, fetchMyAccounts)
  const sentence = me.sentence ?? accounts.sentence
  const refresh = () => void Promise.all([me.refresh(), accounts.refresh()])
  return (
    <Page title='我的微信'>
      {me.data && accounts.data ? (
        <>
          {accounts.data.length === 0 ? <Nobody /> : <Bound accounts={accounts.data} onChanged={refresh} />}
          <Closing accountId={me.data.userId} />
        </>
      ) : sentence ? (
        <StatePanel kind='error' title='没打开' actions={<Button kind='primary' block onClick={refresh}>再试一次</Button>}>{sentence}</StatePanel>
      ) : (
        <Skeleton cards={2} />
      )}
    </Page>
  )
}

function Nobody() {
  return <View className='mt12'>这个微信还没有认证住址，所以没有别的微信和它是同一个人。</View>
}

function Bound({ accounts, onChanged }: { accounts: readonly MyAccount[]; onChanged: () => void }) {
  const unbind = useAction(async (account: MyAccount) => {
    const content = account.isThis ? '解除后，这个微信只能看公开的事。以前提的事、投的票都还算数。' : '解除后，那个微信只能看公开的事。您这个微信不变。'
    if (!(await ask({ title: '解除认证？', content, yes: '解除' }))) return
    await unbindAccount(account.accountId)
    toast('解除了')
    onChanged()
  })
  const words = (account: MyAccount) => `${dayWords(dayOf(new Date(account.firstSeenAt)))}第一次来，${dayWords(dayOf(new Date(account.boundAt)))}认证`
  return (
    <>
      <Card rows className='mt12 t-accounts'>
        {accounts.map((account) => (
          <ListRow key={account.accountId} icon='phone' title={account.device ?? '手机'} strong={account.isThis} sub={words(account)} side={account.isThis ? <Tag tone='willow'>这一个</Tag> : undefined}>
            <View className='mt8'><Button small kind='line' className='t-unbind' loading={unbind.busy} onClick={() => void unbind.run(account)}>解除认证</Button></View>
          </ListRow>
        ))}
      </Card>
      {unbind.sentence && <FieldError>{unbind.sentence}</FieldError>}
      <View className='mt16'><Aside icon='people'>几个微信是同一个人，表决只算一票。有不认识的，请解除，并告诉网格员。</Aside></View>
    </>
  )
}

function Closing({ accountId }: { accountId: string }) {
  const end = useSession((session) => session.end)
  const close = useAction(async () => {
    const content = '姓名、手机号和登录信息都删掉，不能找回。投过的票、会议记录依法存着，只写「几号楼居民」。'
    if (!(await ask({ title: '注销这个微信？', content, yes: '注销' }))) return
    await closeAccount(accountId)
    end()
    await go('/pages/home/index')
  })
  return (
    <Section title='不想用了'>
      <Card rows><ListRow icon='out' className='t-close-account' title='注销这个微信' sub='先解除认证，再删掉登录和认领时留下的信息' onClick={() => void close.run()} /></Card>
      {close.sentence && <FieldError>{close.sentence}</FieldError>}
    </Section>
  )
}
