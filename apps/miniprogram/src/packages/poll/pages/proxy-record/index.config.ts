export default definePageConfig({ navigationBarTitleText: '登记代投' })
