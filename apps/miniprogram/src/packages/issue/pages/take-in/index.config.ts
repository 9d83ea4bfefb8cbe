export default definePageConfig({ navigationBarTitleText: '看看这件事' })
