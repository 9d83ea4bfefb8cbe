export { HostedPhone, type Disturbance, type Effort, type NativeScreen, type PhoneOptions, type PhoneState } from './hosted-phone'
export { WeappHost, type Fault, type HostOptions } from './weapp-host'
