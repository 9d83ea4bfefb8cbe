import { theRoad } from './road'

theRoad('一件事走到底，八个人')
