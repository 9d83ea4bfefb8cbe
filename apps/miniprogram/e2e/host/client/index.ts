export { HostedPhone, type PhoneOptions } from './hosted-phone'
export { WeappHost } from './weapp-host'
