import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';

/** Brings text into the form in which it is kept, before it is checked. */
export const Rewritten = (rewrite: (text: string) => string): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? rewrite(value) : value));

/** A check of our own; `name` is what the refusal calls it. */
export const Holds = (name: string, holds: (text: string) => boolean): PropertyDecorator =>
  ValidateBy({ name, validator: { validate: (value: unknown) => typeof value === 'string' && holds(value) } });
