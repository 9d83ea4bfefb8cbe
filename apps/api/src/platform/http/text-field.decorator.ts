import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsString, Length, ValidateBy } from 'class-validator';

/** Counts code points as the column does: class-validator leaves out the invisible selectors behind emoji, and the database does not. */
const fitsColumn = (max: number): PropertyDecorator =>
  ValidateBy({
    name: 'maxLength',
    constraints: [max],
    validator: { validate: (value) => typeof value === 'string' && [...value].length <= max },
  });

/** Text that somebody typed: spaces around it are not theirs to count. */
export const TextField = ({ min = 1, max }: Readonly<{ min?: number; max: number }>): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    IsString(),
    Length(min, max),
    fitsColumn(max),
  );
