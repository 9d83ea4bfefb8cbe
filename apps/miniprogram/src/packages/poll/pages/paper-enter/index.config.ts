export default definePageConfig({ navigationBarTitleText: '录票' })
