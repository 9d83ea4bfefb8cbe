export default definePageConfig({ navigationBarTitleText: '我们要求开会' })
