export default definePageConfig({ navigationBarTitleText: '我的微信' })
