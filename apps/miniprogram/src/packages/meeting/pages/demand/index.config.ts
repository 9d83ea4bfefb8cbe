export default definePageConfig({ navigationBarTitleText: '要求开会' })
