import { View } from '@tarojs/components'
import { MEETING_LIMITS } from '@silin/shared'
import { pageAddress } from '@/platform'
import { FieldError, QrCode, Sheet, Skeleton } from '@/ui'
import { ScreenCodeRow } from './screen-code'
import { useCheckInCode } from './use-check-in-code'
import './code-sheet.scss'

type CodeSheetProps = { meetingId: string; open: boolean; onClose: () => void }

/** Any camera can read it: the code is the address of the check-in page. Half of it is its letters, for those who type. */
const linkOf = (meetingId: string, code: string) => pageAddress('/packages/meeting/pages/check-in/index', { meetingId, code })
const inHalves = (code: string) => code.replace(/(.{5})(?=.)/g, '$1 ')

/** 亮出签到码: to be scanned across a table, with the seats filling under it. */
export function CodeSheet({ meetingId, open, onClose }: CodeSheetProps) {
  const { code, sentence } = useCheckInCode(meetingId, open)
  return (
    <Sheet open={open} title='请扫码签到' onClose={onClose}>
      {sentence && <FieldError>{code ? `${sentence}屏幕上的码可能旧了。` : sentence}</FieldError>}
      {!code && !sentence && <Skeleton cards={1} />}
      {code && (
        <View className='code-sheet'>
          <QrCode text={linkOf(meetingId, code.code)} size={264} label='签到码' />
          <View className='code-sheet__code t-code'>{inHalves(code.code)}</View>
          <View className='sub center'>{`扫不了就输入这 10 个字，${MEETING_LIMITS.codeSeconds} 秒换一次`}</View>
          <View className='h2 mt12 t-code-present'>{`到了 ${code.present} 位，应到 ${code.expected} 位`}</View>
        </View>
      )}
      {open && <ScreenCodeRow meetingId={meetingId} />}
    </Sheet>
  )
}
