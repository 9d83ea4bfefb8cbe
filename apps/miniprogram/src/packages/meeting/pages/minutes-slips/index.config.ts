export default definePageConfig({ navigationBarTitleText: '签在纸上的纪要' })
