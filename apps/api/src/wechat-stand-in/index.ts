export { createStandIn, type StandIn, type StandInOptions } from './stand-in';
export { StandInControl } from './stand-in-control';
