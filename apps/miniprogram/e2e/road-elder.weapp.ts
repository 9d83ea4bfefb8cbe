import { theRoad } from './road'

// The narrowest phone, so that what is large also fits.
theRoad('长辈版：一件事走到底', { width: 320, height: 568, elder: true })
