export default definePageConfig({ navigationBarTitleText: '看现场' })
