export default definePageConfig({ navigationBarTitleText: '替居民提事' })
