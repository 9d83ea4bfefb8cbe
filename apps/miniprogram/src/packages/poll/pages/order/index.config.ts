export default definePageConfig({ navigationBarTitleText: '登记文件' })
