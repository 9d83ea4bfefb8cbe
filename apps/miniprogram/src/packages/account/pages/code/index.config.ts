export default definePageConfig({ navigationBarTitleText: '我有信上的码' })
