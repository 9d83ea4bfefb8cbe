import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays, areaWords, dayAndWeekday, dayOf, REGISTER_DAY_LIMITS, type RegisterImportView } from '@silin/shared'
import { checkRegister, confirmRegister, fetchCommunity, fetchRegister, useAction, useCommunity, useQuery } from '@/api'
import { ImportReport } from '@/features/register'
import { chooseFile } from '@/platform'
import { Aside, Button, Card, DateRow, Fact, Field, Foot, Page, SelectRow, Skeleton, StatePanel } from '@/ui'

/** 房屋名册: what it holds, and a file that is looked at first and written only when confirmed. */
export default function RegisterPage() {
  const { communityId } = useCommunity()
  const register = useQuery(communityId && `register.${communityId}`, () => fetchRegister(communityId ?? ''))
  const community = useQuery(communityId && `community.${communityId}`, () => fetchCommunity(communityId ?? ''))
  const estates = community.data?.estates ?? []
  const [chosen, setChosen] = useState<string>()
  const estateId = chosen ?? estates[0]?.estateId
  const [report, setReport] = useState<RegisterImportView>()
  const today = dayOf(new Date())
  const [effectiveOn, setEffectiveOn] = useState(today)
  const check = useAction(async () => {
    const file = await chooseFile(['xlsx', 'csv'])
    if (file && communityId && estateId) setReport(await checkRegister(communityId, { estateId, effectiveOn }, file.path))
  })
  const confirm = useAction(async () => {
    if (!report) return
    setReport(await confirmRegister(report.importId))
    await register.refresh()
  })
  const ready = report?.state === 'checked' && report.badRowCount === 0
  return (
    <Page
      title='房屋名册'
      foot={
        <Foot error={confirm.sentence ?? check.sentence}>
          {ready ? (
            <Button kind='primary' grow className='t-confirm' loading={confirm.busy} onClick={() => void confirm.run()}>没问题，写进名册</Button>
          ) : (
            <Button kind='primary' grow className='t-choose-file' loading={check.busy} onClick={() => void check.run()}>选名册文件</Button>
          )}
        </Foot>
      }
    >
      {register.data ? (
        <Card rows className='mt12 t-register'>
          <Fact name='房屋' strong>{`${register.data.homes} 套`}</Fact>
          <Fact name='面积'>{areaWords(register.data.areaCm2)}</Fact>
          <Fact name='业主'>{`${register.data.owners} 位`}</Fact>
        </Card>
      ) : register.sentence ? (
        <StatePanel kind='error' title='没打开'>{register.sentence}</StatePanel>
      ) : (
        <Skeleton cards={1} />
      )}
      {estates.length > 1 && (
        <Field label='哪个小区'>
          <SelectRow options={estates.map((estate) => ({ value: estate.estateId, text: estate.name }))} value={estateId} onChange={setChosen} />
        </Field>
      )}
      <Field label='从哪天起' hint='名册写的是哪天的情况'>
        <DateRow value={effectiveOn} text={dayAndWeekday(effectiveOn)} end={addDays(today, REGISTER_DAY_LIMITS.aheadDaysMax)} onChange={setEffectiveOn} />
      </Field>
      <View className='mt16'><Aside icon='file'>支持 .xlsx 和 .csv。先检查一遍给您看，点确认才写入。</Aside></View>
      {report && <ImportReport report={report} />}
    </Page>
  )
}
