export { DemoBar } from './demo-bar'
export { DemoPeople } from './demo-people'
export { useDemo } from './use-demo'
