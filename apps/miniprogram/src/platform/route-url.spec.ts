import { routeUrl } from './route-url'

describe('the address of a page', () => {
  it('is the path alone without parameters', () => {
    expect(routeUrl('/pages/home/index', {})).toBe('/pages/home/index')
    expect(routeUrl('/pages/home/index', { tab: undefined })).toBe('/pages/home/index')
  })

  it('keeps what would break an address', () => {
    const url = routeUrl('/packages/issue/pages/list/index', { place: '2 号楼&东侧', page: 0, mine: false })
    const query = new URLSearchParams(url.split('?')[1])
    expect(Object.fromEntries(query)).toEqual({ place: '2 号楼&东侧', page: '0', mine: 'false' })
  })
})
