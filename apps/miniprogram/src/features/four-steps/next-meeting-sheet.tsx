import { formRules, type FourStepsView, type MeetingForm } from '@silin/shared'
import { go } from '@/platform'
import { Card, ListRow, Sheet } from '@/ui'

/** To the page that plans it, with the matter chosen. */
export const planNext = ({ issueId, next }: FourStepsView, form: MeetingForm | undefined = next?.forms[0]): void => void go('/packages/meeting/pages/plan/index', { form: form ?? '', issueIds: issueId })

/** Where either of two meetings may take the step: which of them it shall be. */
export function NextMeetingSheet({ view, onClose }: { view: FourStepsView; onClose: () => void }) {
  return (
    <Sheet open title='开哪一种会' onClose={onClose}>
      <Card rows>
        {view.next?.forms.map((form) => <ListRow key={form} icon='people' strong title={formRules(form).title} sub={formRules(form).words} className={`t-next-${form}`} onClick={() => planNext(view, form)} />)}
      </Card>
    </Sheet>
  )
}
