const KB = 1024
const MB = 1024 * KB

/** WeChat's own figures (facts B3, B4): what is over them is refused or warned of there. */
export const WECHAT = { setDataBytes: 256 * KB, setDataPerSecond: 20, packageBytes: 2 * MB, totalBytes: 30 * MB }

/**
 * Ours: of packages, and what a finger needs on a phone 375 wide; in 长辈版 it is an older one. Lengths are rpx, so on a narrower phone everything
 * is smaller by the same share.
 */
export const OURS = { mainBytes: MB, subPackageBytes: 500 * KB, hits: { px: 44, pxIn: { '.elder': 60 }, atWidth: 375 } }

/**
 * What a page may cost: the figure's name in a page's measures, its column, the most it may be. Times are shown and told, not judged:
 * the machine that measures them is no phone, and busy.
 */
export const PAGE_BUDGETS = [
  { name: 'setDataLargest', title: 'setData', most: WECHAT.setDataBytes, unit: 'KB', by: 'WeChat' },
  { name: 'interactionLargest', title: 'per action', most: 16 * KB, unit: 'KB', by: 'ours' },
  { name: 'setDataPerSecond', title: '/s', most: WECHAT.setDataPerSecond, by: 'WeChat' },
  { name: 'unusedBytes', title: 'unused', most: 0, by: 'WeChat' },
  { name: 'nodes', title: 'nodes', most: 299, by: 'ours' },
  { name: 'depth', title: 'depth', most: 29, by: 'WeChat' },
  { name: 'children', title: 'children', most: 60, by: 'WeChat' },
  { name: 'requests', title: 'requests', most: Infinity, by: 'shown' },
  { name: 'slowestRequestMs', title: 'slowest', most: 1000, unit: 'ms', by: 'WeChat', isTime: true },
  { name: 'slowAtOnce', title: 'at once', most: 10, by: 'WeChat', isTime: true },
  { name: 'repeatedResponses', title: 'repeated', most: 0, by: 'WeChat' },
  { name: 'firstDrawnMs', title: 'drawn', most: 5000, unit: 'ms', by: 'WeChat', isTime: true },
  { name: 'renderLongestMs', title: 'render', most: 500, unit: 'ms', by: 'WeChat', isTime: true },
  { name: 'longestTaskMs', title: 'script', most: 1000, unit: 'ms', by: 'WeChat', isTime: true },
  { name: 'uncachedPictures', title: 'uncached', most: 0, by: 'WeChat' },
  { name: 'largePictures', title: 'large', most: 0, by: 'WeChat' },
  { name: 'stretchedPictures', title: 'stretched', most: 0, by: 'WeChat' },
  { name: 'smallTargets', title: 'small', most: 0, by: 'ours' },
  { name: 'contrast', title: 'pale', most: 0, by: 'ours' },
  { name: 'exceptions', title: 'faults', most: 0, by: 'WeChat' },
]
