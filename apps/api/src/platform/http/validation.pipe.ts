import { Injectable, ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import type { FieldFault } from '@silin/shared';
import { ProblemError } from './problem-error';

const faultsOf = (errors: readonly ValidationError[], path = ''): FieldFault[] =>
  errors.flatMap((error) => {
    const field = path + error.property;
    const own = Object.keys(error.constraints ?? {}).map((rule) => ({ field, rule }));
    return [...own, ...faultsOf(error.children ?? [], `${field}.`)];
  });

type RulesOf = ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas'];

/**
 * The library looks through the rules of every class there is, to find those that one inherits, at each thing it validates. They do not
 * change once the program runs: what it found for a class is kept. Who asks for groups is answered by the library.
 */
function rememberRules(): void {
  const storage = getMetadataStorage() as { getTargetValidationMetadatas: RulesOf; remembers?: true };
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
}

/** A path's parts are looked at by pipes of their own (`IdPipe`), and what the program itself hands in by nobody. */
@Injectable()
class BodiesAndQueries extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const isText = metadata.type === 'param' && metadata.metatype === String;
    return isText || metadata.type === 'custom' ? value : super.transform(value, metadata);
  }
}

/** Every body, query and parameter passes here; unknown fields are refused, not dropped. */
export function validationPipe(): ValidationPipe {
  rememberRules();
  return new BodiesAndQueries({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => new ProblemError('request.invalid', { fields: faultsOf(errors) }),
  });
}
