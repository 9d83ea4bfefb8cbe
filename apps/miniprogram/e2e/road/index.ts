import { journey, type Look } from '../support'
import { agreeing } from './agreeing'
import { calling } from './calling'
import { raising } from './raising'
import { aRoad } from './road'
import { session } from './session'
import { working } from './working'

/** One matter from 我要提事 to residents accepting the work, walked by eight people: one of them without a phone, one who only watches over it. */
export function theRoad(title: string, look?: Look): void {
  journey(title, (step) => {
    const road = aRoad(look)
    raising(step, road)
    calling(step, road)
    session(step, road)
    agreeing(step, road)
    working(step, road)
  })
}
