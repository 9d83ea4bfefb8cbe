import type { Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage } from 'class-validator';

/** A JSON schema, as far as we write one. */
export type Schema = { [keyword: string]: unknown };
type Constraints = readonly unknown[];

/** What each rule of class-validator says in a schema. A rule that is not here stops the printing, so that none is left out unseen. */
const RULES: Readonly<Record<string, (constraints: Constraints) => Schema>> = {
  isString: () => ({ type: 'string' }),
  isBoolean: () => ({ type: 'boolean' }),
  isInt: () => ({ type: 'integer' }),
  isNumber: () => ({ type: 'number' }),
  isArray: () => ({ type: 'array' }),
  isObject: () => ({ type: 'object' }),
  isUuid: () => ({ type: 'string', format: 'uuid' }),
  isIso8601: () => ({ type: 'string' }),
  isIn: ([values]) => ({ enum: values }),
  isLength: ([minLength, maxLength]) => ({ type: 'string', minLength, maxLength }),
  maxLength: ([maxLength]) => ({ type: 'string', maxLength }),
  matches: ([pattern]) => ({ type: 'string', pattern: (pattern as RegExp).source }),
  min: ([minimum]) => ({ minimum }),
  max: ([maximum]) => ({ maximum }),
  arrayMinSize: ([minItems]) => ({ minItems }),
  arrayMaxSize: ([maxItems]) => ({ maxItems }),
  arrayUnique: () => ({ uniqueItems: true }),
  mobile: () => ({ type: 'string', description: 'A mobile number of mainland China; spaces, dashes and +86 are taken off.' }),
  oneTimeCode: () => ({
    type: 'string',
    description: 'Sixteen letters and digits, the last of them a check; spaces and hyphens are taken off.',
  }),
  personName: () => ({ type: 'string', description: 'The name of one person, without digits.' }),
};

/** The schema of a request class, from the rules that requests are checked by. */
export function schemaOfDto(dto: Type<object>): Schema & Readonly<{ properties: Record<string, Schema>; required?: string[] }> {
  const rules = getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false);
  const names = [...new Set(rules.map((rule) => rule.propertyName))].sort();
  const optional = new Set(rules.filter((rule) => rule.type === 'conditionalValidation').map((rule) => rule.propertyName));
  const required = names.filter((name) => !optional.has(name));
  const properties = Object.fromEntries(names.map((name) => [name, schemaOfField(dto, name, rules.filter(ofField(name)))]));
  return { type: 'object', additionalProperties: false, properties, ...(required.length > 0 ? { required } : {}) };
}

type Rule = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];
const ofField = (name: string) => (rule: Rule) => rule.propertyName === name && rule.type !== 'conditionalValidation';

function schemaOfField(dto: Type<object>, name: string, rules: readonly Rule[]): Schema {
  const schema: Schema = {};
  const items: Schema = {};
  const isList = rules.some(({ name: rule }) => rule === 'isArray');
  for (const rule of rules) {
    if (rule.type === 'nestedValidation') Object.assign(isList ? items : schema, schemaOfDto(classOfItems(dto, name)));
    else Object.assign(rule.each ? items : schema, keywordsOf(dto, rule));
  }
  return Object.keys(items).length > 0 ? { ...schema, items } : schema;
}

function keywordsOf(dto: Type<object>, { name = '', propertyName, constraints = [] }: Rule): Schema {
  const rule = RULES[name];
  if (!rule) throw new Error(`${dto.name}.${propertyName}: the description of the API does not know the rule “${name}”`);
  return rule(constraints as Constraints);
}

/** What class-transformer would make of one item. */
function classOfItems(dto: Type<object>, name: string): Type<object> {
  const [item] = (plainToInstance(dto, { [name]: [{}] }) as Record<string, object[]>)[name] ?? [];
  return item?.constructor as Type<object>;
}
