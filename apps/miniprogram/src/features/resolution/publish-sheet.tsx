import { RESOLUTION_NAMES, type ResolutionView } from '@silin/shared'
import type { Action } from '@/api'
import { Aside, Button, FieldError, Sheet, SheetSay } from '@/ui'
import { Paragraphs } from './paragraphs'

const AFTERWARDS: Readonly<Record<ResolutionView['kind'], string>> = {
  deliberation: '公示以后文字不能改。公示期里有异议可以向社区提出，期满没有异议就生效。',
  owners: '公示以后文字不能改，当天就生效。有异议的业主可以在公示期里提出。',
  assembly: '公示以后文字不能改，当天就生效。有异议的居民可以在公示期里提出。',
}

type PublishProps = { kind: ResolutionView['kind']; open: boolean; text: string; publish: Action<[]>; onClose: () => void }

/** Once more before everyone can read it. */
export function PublishSheet({ kind, open, text, publish, onClose }: PublishProps) {
  return (
    <Sheet
      open={open}
      title={`公示${RESOLUTION_NAMES[kind]}`}
      onClose={onClose}
      actions={
        <>
          <Button kind='primary' block className='t-publish-confirm' loading={publish.busy} onClick={() => void publish.run()}>公示</Button>
          <Button kind='quiet' block className='mt4' onClick={onClose}>回去改</Button>
        </>
      }
    >
      <SheetSay lead={<Paragraphs text={text} />} />
      <Aside icon='warn' tone='tea' className='mt12'>{AFTERWARDS[kind]}</Aside>
      {publish.sentence && <FieldError>{publish.sentence}</FieldError>}
    </Sheet>
  )
}
