import { View } from '@tarojs/components'
import { TASK_LIMITS } from '@silin/shared'
import { Aside, TextArea } from '@/ui'
import { PhotoField } from './photo-field'
import type { Report } from './use-report'

/** One sentence and photos; to deliver, one picture of before and one of after at least. */
export function ReportForm({ report, title }: { report: Report; title: string }) {
  const { kind, text, write } = report
  const delivery = kind === 'delivery'
  return (
    <>
      <View className='sub t-title'>{title}</View>
      <View className='h1'>{delivery ? '办完了？说一句，前后各拍一张' : '办到哪一步了？说一句就行'}</View>
      <View className='mt12'>
        <TextArea id='report-text' say value={text} onChange={write} max={TASK_LIMITS.textMax} placeholder={delivery ? '例如：6 根桩都装好了，夜里也看得见' : '例如：黄线划好了，桩明天到货'} />
      </View>
      {delivery ? (
        <>
          <PhotoField label='办之前' hint='原来什么样' hook='t-before' upload={report.before} max={TASK_LIMITS.photosMax} />
          <PhotoField label='办之后' hint='现在什么样' hook='t-after' upload={report.after} max={TASK_LIMITS.photosMax} />
        </>
      ) : (
        <PhotoField label='照片' hint='有就拍，没有也行' hook='t-photos' upload={report.photos} max={TASK_LIMITS.photosMax} />
      )}
      <Aside icon='info' className='mt16'>{delivery ? '报了以后由居民验收，居民点头才算办完。照片人人看得到，别拍到人脸、车牌。' : '报了马上公开，照片人人看得到，别拍到人脸、车牌。'}</Aside>
    </>
  )
}
