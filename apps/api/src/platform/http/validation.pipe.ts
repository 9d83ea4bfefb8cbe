import { Injectable, type ArgumentMetadata, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync, type ValidationError, type ValidatorOptions } from 'class-validator';
import type { FieldFault } from '@silin/shared';
import { ProblemError } from './problem-error';

const faultsOf = (errors: readonly ValidationError[], path = ''): FieldFault[] =>
  errors.flatMap((error) => {
    const field = path + error.property;
    const own = Object.keys(error.constraints ?? {}).map((rule) => ({ field, rule }));
    return [...own, ...faultsOf(error.children ?? [], `${field}.`)];
  });

type Storage = ReturnType<typeof getMetadataStorage>;
type RulesOf = Storage['getTargetValidationMetadatas'];
type Grouped = Storage['groupByPropertyName'];

/**
 * The library looks through the rules of every class there is, to find those that one inherits, at each thing it validates. They do not
 * change once the program runs: what it found for a class is kept. Who asks for groups is answered by the library.
 */
function rememberRules(): void {
  const storage = getMetadataStorage() as { getTargetValidationMetadatas: RulesOf; groupByPropertyName: Grouped; remembers?: true };
  if (storage.remembers) return;
  const lookUp = storage.getTargetValidationMetadatas.bind(storage);
  const known = new Map<unknown, ReturnType<RulesOf>>();
  storage.remembers = true;
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (schema || always || strictGroups || groups?.length) return lookUp(target, schema, always, strictGroups, groups);
    const rules = known.get(target) ?? lookUp(target, schema, always, strictGroups, groups);
    known.set(target, rules);
    return rules;
  };
  const group = storage.groupByPropertyName.bind(storage);
  const grouped = new WeakMap<object, ReturnType<Grouped>>();
  storage.groupByPropertyName = (rules) => {
    const byField = grouped.get(rules) ?? group(rules);
    grouped.set(rules, byField);
    return byField;
  };
}

/** Whoever sends a field that the class does not have is told so: nothing is dropped in silence. */
const RULES: ValidatorOptions = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  stopAtFirstError: true,
  validationError: { target: false },
};
/** What a parameter is declared as that is one value, and not an object with fields: its own pipe looks at it. */
const SINGLE = new Set<unknown>([String, Number, Boolean, Object, Array]);

/** No class has a field of such a name; the libraries would pass over it in silence. */
const INHERITED = ['__proto__', 'constructor', 'prototype'];

const refused = (fields: FieldFault[]) => new ProblemError('request.invalid', { fields });
const isFields = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Every body and query passes here. It asks class-validator itself and not through Nest's pipe: our rules wait for nothing, and a request
 * that casts a vote would wait three turns of the loop for them.
 */
@Injectable()
class BodiesAndQueries implements PipeTransform {
  /** @throws ProblemError request.invalid */
  transform(value: unknown, { type, metatype, data }: ArgumentMetadata): unknown {
    if (type === 'custom' || !metatype || SINGLE.has(metatype)) return value;
    const given = value ?? {};
    if (!isFields(given)) throw refused([{ field: data ?? type, rule: 'isObject' }]);
    const inherited = INHERITED.find((name) => Object.hasOwn(given, name));
    if (inherited) throw refused([{ field: inherited, rule: 'whitelistValidation' }]);
    const instance = plainToInstance(metatype as Type<object>, given);
    const errors = validateSync(instance, RULES);
    if (errors.length > 0) throw refused(faultsOf(errors));
    return instance;
  }
}

/** Unknown fields are refused, not dropped. */
export function validationPipe(): PipeTransform {
  rememberRules();
  return new BodiesAndQueries();
}
