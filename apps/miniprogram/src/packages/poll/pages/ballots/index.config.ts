export default definePageConfig({ navigationBarTitleText: '按门牌公示' })
