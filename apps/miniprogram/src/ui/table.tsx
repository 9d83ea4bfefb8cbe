import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { role } from './role'
import './table.scss'

export type Column<T> = Readonly<{
  name: string
  /** Its share of the width. */
  share: number
  cell: (row: T) => ReactNode
}>

type TableProps<T> = {
  label: string
  columns: readonly Column<T>[]
  rows: readonly T[]
  keyOf: (row: T) => string
  /** A tap on a row, or Enter, shows it beside the table. */
  onRow?: (row: T) => void
  /** The key of the row that is shown. */
  shown?: string
  className?: string
}

/** Rows and columns, for a PC only: on a phone the same things are cards. */
export function Table<T>({ label, columns, rows, keyOf, onRow, shown, className = '' }: TableProps<T>) {
  const gridTemplateColumns = columns.map(({ share }) => `minmax(0, ${share}fr)`).join(' ')
  return (
    <View className={`table ${className}`} {...role('table')} aria-label={label}>
      <View className='table__head' style={{ gridTemplateColumns }} {...role('row')}>
        {columns.map(({ name }) => <View key={name} className='table__name' {...role('columnheader')}>{name}</View>)}
      </View>
      {rows.map((row) => (
        <View
          key={keyOf(row)}
          className={`table__row t-row ${onRow ? 'is-open' : ''} ${keyOf(row) === shown ? 'is-shown' : ''}`}
          style={{ gridTemplateColumns }}
          onClick={onRow && (() => onRow(row))}
          {...role(onRow ? 'button' : 'row')}
          aria-selected={onRow ? keyOf(row) === shown : undefined}
        >
          {columns.map(({ name, cell }) => <View key={name} className='table__cell' {...role('cell')}>{cell(row)}</View>)}
        </View>
      ))}
    </View>
  )
}
