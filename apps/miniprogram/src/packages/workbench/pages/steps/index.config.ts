export default definePageConfig({ navigationBarTitleText: '四议天数' })
