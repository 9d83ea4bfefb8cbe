import { View } from '@tarojs/components'
import { fullDayWords, stepsRulesWords, type DocumentView, type StepsRulesView } from '@silin/shared'
import { openDocument } from '@/api'
import { Button, Card, ListRow, Section } from '@/ui'

/** What held before, each with the paper in which it stood. */
export function FormerRules({ view: { former } }: { view: StepsRulesView }) {
  if (former.length === 0) return null
  return (
    <Section title='以前定的'>
      <Card rows>
        {former.map((one) => (
          <ListRow key={`${one.from}${one.to}${one.gapDays}-${one.totalDays}`} className='t-former-rules' title={stepsRulesWords(one)} sub={one.from === one.to ? fullDayWords(one.from) : `${fullDayWords(one.from)}到${fullDayWords(one.to)}`}>
            {one.document && <FormerPaper document={one.document} />}
          </ListRow>
        ))}
      </Card>
    </Section>
  )
}

const FormerPaper = ({ document }: { document: DocumentView }) => (
  <View className='row'><Button small kind='text' className='t-former-paper' onClick={() => openDocument(document)}>看那时附上的文件</Button></View>
)
