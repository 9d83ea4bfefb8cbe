import { Column, PrimaryColumn, type ColumnOptions } from 'typeorm';

type Optional = Pick<ColumnOptions, 'nullable' | 'name' | 'default'>;

/** A UUID v7 as 36 characters: sorts by the time it was made, the same on MariaDB and MySQL. */
export const KeyColumn = () => PrimaryColumn({ type: 'char', length: 36 });
export const RefColumn = (options: Optional = {}) => Column({ type: 'char', length: 36, ...options });
/** UTC with milliseconds; always written from the clock. */
export const InstantColumn = (options: Optional = {}) => Column({ type: 'datetime', precision: 3, ...options });
/** A Beijing day as text, so that no server's time zone can move it. */
export const DayColumn = (options: Optional = {}) => Column({ type: 'char', length: 10, ...options });
export const TextColumn = (length: number, options: Optional = {}) => Column({ type: 'varchar', length, ...options });
export const LongTextColumn = (options: Optional = {}) => Column({ type: 'text', ...options });
export const CodeColumn = (options: Optional = {}) => Column({ type: 'varchar', length: 40, ...options });
export const JsonColumn = (options: Optional = {}) => Column({ type: 'json', ...options });
export const FlagColumn = (options: Optional = {}) => Column({ type: 'boolean', ...options });
export const CountColumn = (options: Optional = {}) => Column({ type: 'int', ...options });
/** Whole cm², exact up to 2^53; bigint columns come back as text, so it is converted here. */
export const AreaColumn = (options: Optional = {}) =>
  Column({
    type: 'bigint',
    transformer: { to: (value: number | null) => value, from: (value: string | null) => (value === null ? null : Number(value)) },
    ...options,
  });
export const DigestColumn = (options: Optional = {}) => Column({ type: 'char', length: 64, ...options });
