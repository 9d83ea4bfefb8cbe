export default definePageConfig({ navigationBarTitleText: '写协商意见' })
