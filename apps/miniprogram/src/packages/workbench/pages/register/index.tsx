import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays, dayAndWeekday, REGISTER_DAY_LIMITS, type RegisterImportView } from '@silin/shared'
import { checkRegister, confirmRegister, fetchCommunity, fetchRegister, useAction, useCommunity, useQuery, useWords } from '@/api'
import { DropPlace, ImportReport, RegisterNow } from '@/features/register'
import { chooseFile, useFileDrop, useWide, type ChosenFile } from '@/platform'
import { Aside, Button, Columns, DateRow, Field, Foot, Page, SelectRow } from '@/ui'

const KINDS = ['xlsx', 'csv'] as const

/** 房屋名册: what it holds, and a file that is looked at first and written only when confirmed. */
export default function RegisterPage() {
  const { communityId } = useCommunity()
  const register = useQuery(communityId && `register.${communityId}`, () => fetchRegister(communityId ?? ''))
  const community = useQuery(communityId && `community.${communityId}`, () => fetchCommunity(communityId ?? ''))
  const words = useWords()
  const estates = community.data?.estates ?? []
  const [chosen, setChosen] = useState<string>()
  const estateId = chosen ?? estates[0]?.estateId
  const [report, setReport] = useState<RegisterImportView>()
  const today = register.data?.asOf
  const [day, setDay] = useState<string>()
  const effectiveOn = day ?? today
  const check = useAction(async (dropped?: ChosenFile) => {
    const file = dropped ?? (await chooseFile(KINDS))
    if (file && communityId && estateId) setReport(await checkRegister(communityId, { estateId, ...(effectiveOn ? { effectiveOn } : {}) }, file))
  })
  const drop = useFileDrop(KINDS, (file) => void check.run(file))
  const wide = useWide()
  const confirm = useAction(async () => {
    if (!report) return
    setReport(await confirmRegister(report.importId))
    await register.refresh()
  })
  const ready = report?.state === 'checked' && report.badRowCount === 0
  return (
    <Page
      title='房屋名册'
      wide
      foot={
        <Foot error={confirm.sentence ?? check.sentence}>
          {ready ? (
            <Button kind='primary' grow className='t-confirm' loading={confirm.busy} onClick={() => void confirm.run()}>没问题，写进名册</Button>
          ) : (
            <Button kind='primary' grow className='t-choose-file' loading={check.busy} onClick={() => void check.run()}>{report ? '换一份再传' : '选名册文件'}</Button>
          )}
        </Foot>
      }
    >
      <Columns even aside={report && <ImportReport report={report} />}>
        <RegisterNow register={register} />
        {estates.length > 1 && (
          <Field label={`哪个${words.home}`}>
            <SelectRow options={estates.map((estate) => ({ value: estate.estateId, text: estate.name }))} value={estateId} onChange={setChosen} />
          </Field>
        )}
        {today && effectiveOn && (
          <Field label='从哪天起' hint='名册写的是哪天的情况'>
            <DateRow value={effectiveOn} text={dayAndWeekday(effectiveOn)} end={addDays(today, REGISTER_DAY_LIMITS.aheadDaysMax)} onChange={setDay} />
          </Field>
        )}
        {wide && <DropPlace {...drop} busy={check.busy} onChoose={() => void check.run()} />}
        <View className='mt16'><Aside icon='file'>支持 .xlsx 和 .csv。先检查一遍给您看，点确认才写入。</Aside></View>
      </Columns>
    </Page>
  )
}
