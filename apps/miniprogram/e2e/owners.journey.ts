import { journey } from './support'
import { aDecision } from './owners/decision'
import { deciding } from './owners/deciding'
import { owning } from './owners/owning'
import { preparing } from './owners/preparing'
import { raising } from './owners/raising'
import { reviewing } from './owners/reviewing'
import { voting } from './owners/voting'
import { working } from './owners/working'

journey('业主共同决定：换屋面防水，八个人走到底', (step) => {
  const decision = aDecision()
  owning(step, decision)
  raising(step, decision)
  preparing(step, decision)
  reviewing(step, decision)
  voting(step, decision)
  deciding(step, decision)
  working(step, decision)
})
