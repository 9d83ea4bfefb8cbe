import { View } from '@tarojs/components'
import { COMMUNITY_WORDS, type Me } from '@silin/shared'
import { needsSignIn, signOut, useAction, useMe } from '@/api'
import { DemoBar, useDemo } from '@/features/demo'
import { ask, go } from '@/platform'
import { useElderMode, useSession } from '@/session'
import { Button, Card, ListRow, Page, Section, Skeleton, StatePanel, Tag } from '@/ui'

const SIGN_IN = '/packages/account/pages/sign-in/index'

/** Who I am here, what is mine, and how it looks. */
export default function MinePage() {
  const me = useMe()
  return (
    <Page tab='mine' title='我的'>
      <DemoBar onMoved={() => void me.refresh()} />
      {needsSignIn(me) ? (
        <StatePanel kind='no-permission' title='先进门，再看事' actions={<Button kind='primary' block className='t-go-sign-in' onClick={() => void go(SIGN_IN)}>登录</Button>}>
          在微信里打开会自动登录。这里是浏览器，请先登录。
        </StatePanel>
      ) : me.data ? (
        <Mine me={me.data} />
      ) : me.sentence ? (
        <StatePanel kind='error' title='没打开' actions={<Button kind='primary' block onClick={() => void me.refresh()}>再试一次</Button>}>
          {me.sentence}
        </StatePanel>
      ) : (
        <Skeleton cards={2} />
      )}
    </Page>
  )
}

function Who({ me }: { me: Me }) {
  const verified = me.standing === 'resident' || me.appointments.length > 0
  const roles = me.appointments.map((one) => one.roleName).join('、')
  return (
    <Card className='mt12'>
      <View className='row row--between'>
        <View className='h1 grow t-my-name'>{me.displayName ?? '您好'}</View>
        <Tag tone={verified ? 'willow' : 'tea'} icon={verified ? 'check' : undefined}>{verified ? (roles || `已认证${COMMUNITY_WORDS[me.communityKind].neighbour}`) : '还没认证'}</Tag>
      </View>
      <View className='sub mt4'>{me.homes[0] ? `${me.homes[0].estateName} ${me.homes[0].label}` : (me.communityName ?? '认领房屋以后，就可以提事、附议和投票')}</View>
      {!verified && (
        <Button kind='primary' block className='mt16 t-claim' onClick={() => void go('/packages/account/pages/claim/index')}>
          认领我的房屋
        </Button>
      )}
    </Card>
  )
}

function Mine({ me }: { me: Me }) {
  const elder = useElderMode()
  return (
    <>
      <Who me={me} />
      <Card rows className='mt16'>
        <ListRow icon='bell' className='t-inbox' title='消息' side={me.unreadNotices > 0 ? <Tag tone='tea'>{`${me.unreadNotices} 条新的`}</Tag> : undefined} arrow onClick={() => void go('/packages/account/pages/inbox/index')} />
        <ListRow icon='branch' className='t-my-issues' title='我提的事' onClick={() => void go('/packages/issue/pages/mine/index')} />
        <ListRow icon='home' className='t-my-home' title='我的房屋' onClick={() => void go('/packages/account/pages/home/index')} />
      </Card>
      <Section title='怎么看着舒服'>
        <Card rows>
          <ListRow icon='say' className='t-elder-switch' title='长辈版' sub='字大、按钮大、一页只放要紧的' side={<Tag tone={elder.on ? 'willow' : 'ink'}>{elder.on ? '开着' : '没开'}</Tag>} onClick={() => elder.set(!elder.on)} />
        </Card>
      </Section>
      <Section title='其他'>
        <Card rows>
          <ListRow icon='lock' className='t-privacy' title='隐私说明' sub='您的信息怎么用，怎么收回同意' onClick={() => void go('/packages/account/pages/privacy/index')} />
          <ListRow icon='phone' className='t-accounts' title='我的微信' sub='哪些微信认证成了您，解除、注销' onClick={() => void go('/packages/account/pages/accounts/index')} />
          <ListRow icon='pc' className='t-devices' title='登录的设备' sub='在电脑上登录；让别的设备退出' onClick={() => void go('/packages/account/pages/devices/index')} />
          <Leave />
        </Card>
      </Section>
    </>
  )
}

/** In WeChat one cannot be signed out for long: the next opening signs in again. In a demo it leads to the choice of people. */
function Leave() {
  const demo = useDemo()
  const end = useSession((session) => session.end)
  const leave = useAction(async () => {
    if (!demo.data && !(await ask({ title: '退出登录？', content: '写了一半的内容会留在这部手机上。', yes: '退出' }))) return
    await signOut().catch(() => undefined)
    end()
    await go(demo.data ? SIGN_IN : '/pages/home/index')
  })
  return <ListRow icon='me' className='t-sign-out' title={demo.data ? '换一位演示人物' : '退出登录'} onClick={() => void leave.run()} />
}
