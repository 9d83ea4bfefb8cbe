import { View } from '@tarojs/components'
import { formRules, livesFromQuestions, MEETING_FORMS, type MeetingForm } from '@silin/shared'
import { Card, Icon, ListRow } from '@/ui'

type FormChooserProps = { form: MeetingForm; onChoose: (form: MeetingForm) => void }

const FORMS = Object.keys(MEETING_FORMS) as MeetingForm[]

/** 开什么会, each in one breath. A form that lives from questions leads on at once; the others ask for matters below. */
export function FormChooser({ form, onChoose }: FormChooserProps) {
  return (
    <Card rows>
      {FORMS.map((one) => {
        const { title, words } = formRules(one)
        const on = one === form
        const leadsOn = livesFromQuestions(one)
        return (
          <ListRow
            key={one}
            className={`t-form-${one} ${on ? 'is-chosen' : ''}`}
            title={title}
            strong={on}
            sub={words}
            side={leadsOn ? undefined : <View className={`pick ${on ? 'is-on' : ''}`}>{on && <Icon name='check' size='s' colour='card' />}</View>}
            arrow={leadsOn}
            label={`${title}，${words}${on ? '，已选' : ''}`}
            onClick={() => onChoose(one)}
          />
        )
      })}
    </Card>
  )
}
