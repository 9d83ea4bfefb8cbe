import { View } from '@tarojs/components'
import { FOUR_STEPS_RECORD, PAPER_FORMATS, type FourStepsView, type StepsPaperQuery } from '@silin/shared'
import { fetchStepsPaper, useAction } from '@/api'
import { openFile } from '@/platform'
import { Button, Card, FieldError, ListRow } from '@/ui'

const { title, formats } = FOUR_STEPS_RECORD

/** 记录表: made from the records at that moment, for whoever belongs to the village. */
export function RecordRow({ view: { issueId, title: matter } }: { view: FourStepsView }) {
  const open = useAction(async (format: StepsPaperQuery['format']) => openFile(await fetchStepsPaper(issueId, { format }), `${title} ${matter}`, format))
  return (
    <View className='mt16'>
      <Card rows>
        <ListRow icon='file' title={title} sub='每个会的时间、人数、结果都在上面'>
          <View className='row mt8'>
            {formats.map((format, index) => <Button key={format} small kind='tint' className={`t-record-${format} ${index > 0 ? 'ml12' : ''}`} loading={open.busy} onClick={() => void open.run(format)}>{PAPER_FORMATS[format]}</Button>)}
          </View>
        </ListRow>
      </Card>
      {open.sentence && <FieldError>{open.sentence}</FieldError>}
    </View>
  )
}
