import { View } from '@tarojs/components'
import { useState } from 'react'
import { formRules, livesFromQuestions, type MeetingForm } from '@silin/shared'
import { Card, Icon, ListRow } from '@/ui'

type FormChooserProps = { forms: readonly MeetingForm[]; form: MeetingForm; onChoose: (form: MeetingForm) => void }

/** Held every week or two; the others stand behind one tap. */
const USUAL = 4

/** 开什么会, each in one breath. A form that lives from questions leads on at once; the others ask for matters below. */
export function FormChooser({ forms, form, onChoose }: FormChooserProps) {
  const [all, setAll] = useState(forms.indexOf(form) >= USUAL)
  const rest = forms.slice(USUAL)
  return (
    <Card rows>
      {(all ? forms : forms.slice(0, USUAL)).map((one) => {
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
      {!all && rest.length > 0 && <ListRow icon='plus' className='t-more-forms' title='更多的会' sub={rest.map((one) => formRules(one).title).join('、')} onClick={() => setAll(true)} />}
    </Card>
  )
}
