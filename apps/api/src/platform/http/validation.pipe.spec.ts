import { Type as TypeOf } from 'class-transformer';
import { IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import { ProblemError } from './problem-error';
import { TextField } from './text-field.decorator';
import { validationPipe } from './validation.pipe';

class Line {
  @IsInt() count!: number;
}
class Order {
  @TextField({ max: 3 }) title!: string;
  @IsOptional() @ValidateNested({ each: true }) @TypeOf(() => Line) lines?: Line[];
}
class Search {
  @IsOptional() @IsString() text?: string;
}

const pipe = validationPipe();
const body = (value: unknown, metatype: new () => object = Order): unknown => pipe.transform(value, { type: 'body', metatype });
function refusal(value: unknown, metatype?: new () => object): unknown {
  try {
    body(value, metatype);
  } catch (error) {
    if (error instanceof ProblemError) return error.facts;
    throw error;
  }
  return 'taken';
}

describe('what a request may say', () => {
  it('is made an instance of its class, text without the spaces around it', () => {
    const order = body({ title: ' 一二 ', lines: [{ count: 2 }] });
    expect(order).toBeInstanceOf(Order);
    expect(order).toEqual({ title: '一二', lines: [{ count: 2 }] });
    expect((order as Order).lines?.[0]).toBeInstanceOf(Line);
  });

  it.each<[string, unknown, string, string]>([
    ['a field that the class does not have', { title: '一', more: 1 }, 'more', 'whitelistValidation'],
    ['one in a line', { title: '一', lines: [{ count: 1, more: 1 }] }, 'lines.0.more', 'whitelistValidation'],
    ['a list in place of the fields', [{ title: '一' }], 'body', 'isObject'],
    ['a word in place of the fields', 'title', 'body', 'isObject'],
    ['a number in place of the fields', 7, 'body', 'isObject'],
    ['the name of every object’s parent', JSON.parse('{"title":"一","__proto__":["x"]}'), '__proto__', 'whitelistValidation'],
    ['a class of its own choice', { title: '一', constructor: 'x' }, 'constructor', 'whitelistValidation'],
  ])('refuses %s', (_, value, field, rule) => {
    expect(refusal(value)).toEqual({ fields: [expect.objectContaining({ field, rule })] });
  });

  it('misses what is needed where nothing was sent', () => {
    for (const nothing of [undefined, null, {}])
      expect(refusal(nothing)).toEqual({ fields: [expect.objectContaining({ field: 'title' })] });
    expect(body(undefined, Search)).toBeInstanceOf(Search);
  });

  it('leaves to their own pipes what is one value, and what the program hands in', () => {
    expect(pipe.transform('x', { type: 'param', metatype: String })).toBe('x');
    expect(pipe.transform([1], { type: 'custom', metatype: Order })).toEqual([1]);
    expect(pipe.transform('x', { type: 'query' })).toBe('x');
  });
});
