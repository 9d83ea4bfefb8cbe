export default definePageConfig({ navigationBarTitleText: '登记签字的异议' })
