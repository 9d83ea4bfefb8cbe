export default definePageConfig({ navigationBarTitleText: '还没认证的人提的事' })
