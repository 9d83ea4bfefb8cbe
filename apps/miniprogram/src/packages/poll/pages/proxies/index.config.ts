export default definePageConfig({ navigationBarTitleText: '代投登记' })
