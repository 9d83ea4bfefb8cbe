import { View } from '@tarojs/components'
import { momentWords, type AuthorityView } from '@silin/shared'
import { pictureUrl, revokeAuthority, useAction } from '@/api'
import { showPhotos } from '@/platform'
import { Button, FieldError, ListRow, Tag, toast, type TagTone } from '@/ui'

const TONES: Readonly<Record<AuthorityView['state'], TagTone>> = { waiting: 'tea', used: 'willow', overtaken: 'ink', revoked: 'ink', lapsed: 'ink', unused: 'ink' }

type RowProps = { pollId: string; authority: AuthorityView; now: Date; onChanged: () => Promise<void> }

/** Who votes for whom, with the paper behind it. */
export function AuthorityRow({ pollId, authority, now, onChanged }: RowProps) {
  const { authorityId, alias, kindWords, principalName, agentName, state, stateWords, at, photos, offered } = authority
  const revoke = useAction(async () => {
    await revokeAuthority(pollId, authorityId)
    toast('取消了，已经告诉两边')
    await onChanged()
  })
  const papers = photos.map(({ url }) => pictureUrl(url))
  const [paper] = papers
  return (
    <ListRow className='t-authority' title={`${alias}（${principalName}）`} sub={`${kindWords}：${agentName} · ${momentWords(new Date(at), now)}`}>
      <View className='row wrap mt4'>
        <Tag tone={TONES[state]}>{stateWords}</Tag>
        {paper && <Button kind='text' small className='t-see-authority' label={`看${alias}的委托材料`} onClick={() => showPhotos(papers, paper)}>看照片</Button>}
        {offered.includes('revoke') && <Button kind='text' small className='t-revoke' loading={revoke.busy} onClick={() => void revoke.run()}>本人说不请了</Button>}
      </View>
      {revoke.sentence && <FieldError>{revoke.sentence}</FieldError>}
    </ListRow>
  )
}
