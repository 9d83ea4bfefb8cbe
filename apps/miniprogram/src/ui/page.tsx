import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useElder } from '../session'
import { FieldError } from './field'
import { NavBar, type Ground } from './nav-bar'
import { OfflineBar } from './offline-bar'
import { SideBar } from './side-bar'
import { TabBar } from './tab-bar'
import type { TabKey } from './tabs'
import { ToastHost } from './toast'
import './page.scss'

type PageProps = {
  title?: string
  /** The ground behind title and hero: paper, willow (dark signature), sunk (a failed result) or photo (title over a picture). */
  ground?: Ground
  /** Set on the five tab pages: draws the tab bar and no back arrow. */
  tab?: TabKey
  /** Takes the title's place on the left (mark and name of the community). */
  lead?: ReactNode
  /** Under the title, on the same ground, edge to edge. */
  hero?: ReactNode
  /** Said in a bar under the title while there is no network (没有网，看的是今天 14:10 存下的). */
  offline?: string
  /** Thumb-high at the bottom: one row of buttons, see <Foot>. */
  foot?: ReactNode
  /** Edge to edge: the page brings its own gutters. */
  bare?: boolean
  /** Sheets and toasts: drawn over everything. */
  over?: ReactNode
  /** Made for columns and tables: takes the whole window of a PC, where other pages keep to a column in the middle. */
  wide?: boolean
  children?: ReactNode
  className?: string
}

/**
 * The root of every page: theme, elder mode, title, safe areas, foot and tab bar. What comes and goes has a view that stays: taking
 * an element away makes Taro send everything that stands beside it once more.
 */
export function Page(props: PageProps) {
  const { title, ground = 'paper', tab, lead, hero, offline, foot, bare, over, wide, children, className = '' } = props
  const elder = useElder()
  return (
    <View className={`page ${elder ? 'elder' : ''} ${wide ? 'page--wide' : ''} ${className}`}>
      {process.env.TARO_ENV === 'h5' && <SideBar current={tab} />}
      <NavBar title={title} ground={ground} lead={lead} root={tab !== undefined} />
      <View>{offline && <OfflineBar>{offline}</OfflineBar>}</View>
      {hero && <View className={`hero hero--${ground}`}>{hero}</View>}
      <View className={bare ? 'body body--bare' : 'body'}>{children}</View>
      {(foot || tab) && (
        <View className={foot ? 'foot' : 'foot foot--bar'}>
          {foot}
          {tab && <TabBar current={tab} />}
          <View className='foot__safe' />
        </View>
      )}
      <View>{over}</View>
      <ToastHost />
    </View>
  )
}

type FootProps = {
  /** Why the last tap did nothing: above the button, wherever the page is scrolled to. */
  error?: string
  children: ReactNode
}

/** One row at the page's foot: at the left a figure or a second button, then the primary one. */
export function Foot({ error, children }: FootProps) {
  return (
    <>
      <View className={error ? 'foot__err' : ''}>{error && <FieldError>{error}</FieldError>}</View>
      <View className='foot__in'>{children}</View>
    </>
  )
}
