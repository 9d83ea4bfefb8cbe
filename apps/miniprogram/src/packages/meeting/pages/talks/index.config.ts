export default definePageConfig({ navigationBarTitleText: '约书记' })
