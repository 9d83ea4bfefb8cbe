export default definePageConfig({ navigationBarTitleText: '不一样的票' })
