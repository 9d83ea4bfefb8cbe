export default definePageConfig({ navigationBarTitleText: '收纸质票' })
