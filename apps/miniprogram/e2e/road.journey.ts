import { agreeing } from './road/agreeing'
import { calling } from './road/calling'
import { raising } from './road/raising'
import { aRoad } from './road/road'
import { session } from './road/session'
import { working } from './road/working'
import { journey } from './support'

journey('一件事走到底，六个人', (step) => {
  const road = aRoad()
  raising(step, road)
  calling(step, road)
  session(step, road)
  agreeing(step, road)
  working(step, road)
})
