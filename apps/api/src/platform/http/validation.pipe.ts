import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { FieldFault } from '@silin/shared';
import { ProblemError } from './problem-error';

const faultsOf = (errors: readonly ValidationError[], path = ''): FieldFault[] =>
  errors.flatMap((error) => {
    const field = path + error.property;
    const own = Object.keys(error.constraints ?? {}).map((rule) => ({ field, rule }));
    return [...own, ...faultsOf(error.children ?? [], `${field}.`)];
  });

/** Every body, query and parameter passes here; unknown fields are refused, not dropped. */
export const validationPipe = () =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => new ProblemError('request.invalid', { fields: faultsOf(errors) }),
  });
