import { ValidateBy } from 'class-validator';

/**
 * Counts as the database does: every code point. class-validator's own length rules leave out the invisible selectors behind emoji,
 * so a text of forty hearts would pass them and then break the column.
 */
export const FitsColumn = (max: number): PropertyDecorator =>
  ValidateBy({
    name: 'maxLength',
    constraints: [max],
    validator: { validate: (value) => typeof value === 'string' && [...value].length <= max },
  });
