import { View } from '@tarojs/components'
import { useState } from 'react'
import { fetchCommunity, fetchLetters, useCommunity, useQuery, useWords } from '@/api'
import { LettersHistory, useLetters } from '@/features/letters'
import { Aside, Button, Field, Foot, Page, SelectRow, Skeleton, StatePanel } from '@/ui'

/** 认证信: a PDF with a letter for each home, to be printed and put into the letter boxes. */
export default function LettersPage() {
  const { communityId } = useCommunity()
  const words = useWords()
  const letters = useQuery(communityId && `letters.${communityId}`, () => fetchLetters(communityId ?? ''))
  const community = useQuery(communityId && `community.${communityId}`, () => fetchCommunity(communityId ?? ''))
  const estates = community.data?.estates ?? []
  const [chosen, setChosen] = useState<string>()
  const estate = estates.find((one) => one.estateId === chosen) ?? estates[0]
  const make = useLetters(communityId, () => void letters.refresh())
  const foot = (
    <Foot error={make.sentence}>
      <Button kind='primary' grow icon='file' className='t-make-letters' loading={make.busy} disabled={!estate} onClick={() => estate && void make.run(estate.estateId)}>
        {estate ? `做${estate.name}的信` : '先导入名册'}
      </Button>
    </Foot>
  )
  return (
    <Page title='认证信' foot={letters.data ? foot : undefined}>
      <View className='mt12'>{`每户一封信，信里有一个码。${words.neighbour}扫一扫、填上姓名就认证好了，不用等核对。`}</View>
      {estates.length > 1 && (
        <Field label={`哪个${words.home}`}>
          <SelectRow options={estates.map((one) => ({ value: one.estateId, text: one.name }))} value={estate?.estateId} onChange={setChosen} />
        </Field>
      )}
      {letters.data ? (
        <>
          <View className='mt16'><Aside icon='clock'>{`码能用 ${letters.data.validDays} 天，每个只能用一次。没交付的、还是开发商的房屋不做信。`}</Aside></View>
          <View className='mt8'><Aside icon='lock'>信里没有姓名。做好的文件只在这一次打开，请打印后直接投信箱，不要发到群里。</Aside></View>
          {letters.data.made.length > 0 && <LettersHistory made={letters.data.made} />}
        </>
      ) : letters.sentence ? (
        <StatePanel kind='error' title='没打开' actions={<Button kind='primary' block onClick={() => void letters.refresh()}>再试一次</Button>}>{letters.sentence}</StatePanel>
      ) : (
        <Skeleton cards={2} />
      )}
    </Page>
  )
}
