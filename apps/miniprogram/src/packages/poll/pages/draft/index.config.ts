export default definePageConfig({ navigationBarTitleText: '写出来公示' })
