export default definePageConfig({ navigationBarTitleText: '议事地点' })
