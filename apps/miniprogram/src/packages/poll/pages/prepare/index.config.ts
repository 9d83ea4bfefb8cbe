export default definePageConfig({ navigationBarTitleText: '请业主表决' })
