export default definePageConfig({ navigationBarTitleText: '表决公告' })
