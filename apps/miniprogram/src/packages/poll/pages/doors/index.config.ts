export default definePageConfig({ navigationBarTitleText: '挨家送票' })
