export default definePageConfig({ navigationBarTitleText: '认领核对' })
