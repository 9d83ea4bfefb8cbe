export default definePageConfig({ navigationBarTitleText: '主持台' })
