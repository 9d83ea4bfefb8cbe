import { PROBLEM_CODES } from '@silin/shared';
import { schemaOfDto, type Schema } from './field-rules';
import type { Route } from './routes';

/** Schemas of the contract's types by name, with references among each other as `#/components/schemas/<name>`. */
export type ContractSchemas = Readonly<Record<string, Schema>>;

const JSON_BODY = 'application/json';
const refTo = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const content = (schema: Schema, type = JSON_BODY) => ({ content: { [type]: { schema } } });

/** The contract types that the routes answer with: `Page<IssueCard>` and `readonly IssueCard[]` need IssueCard. */
export function answeredTypes(routes: readonly Route[]): string[] {
  return [...new Set(routes.flatMap(({ answers }) => (answers === undefined ? [] : [shapeOf(answers).name])))].sort();
}

/** The whole API as an OpenAPI document; the same for the same code, whenever and wherever it is made. */
export function describeApi(routes: readonly Route[], contract: ContractSchemas, version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = `/api${route.path.replace(/:(\w+)/g, '{$1}')}`;
    (paths[path] ??= {})[route.method.toLowerCase()] = operation(route);
  }
  return {
    openapi: '3.1.0',
    info: { title: '四邻议事', version },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: { session: { type: 'http', scheme: 'bearer' } },
      responses: { Problem: { description: 'A refusal, with a sentence for the reader.', ...content(refTo('Problem')) } },
      schemas: { ...contract, Problem: PROBLEM },
    },
  };
}

const PROBLEM: Schema = {
  type: 'object',
  required: ['code', 'facts', 'sentence', 'requestId'],
  properties: {
    code: { enum: [...PROBLEM_CODES].sort() },
    facts: { type: 'object', description: 'What explains this refusal; see docs/problems.md.' },
    sentence: { type: 'string' },
    requestId: { type: 'string', format: 'uuid' },
  },
};

function operation(route: Route): object {
  const { controller, handler, permission, grant, status } = route;
  const parameters = [...route.params.map(pathParameter), ...queryParameters(route)];
  return {
    operationId: `${controller.replace(/Controller$/, '')}.${handler}`,
    tags: [controller.replace(/Controller$/, '')],
    'x-permission': permission,
    security: grant?.kind === 'nobody_signed_in' ? [] : [{ session: [] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...requestBody(route),
    responses: { [status]: success(route), default: { $ref: '#/components/responses/Problem' } },
  };
}

const pathParameter = (name: string) => ({
  name,
  in: 'path',
  required: true,
  schema: name.endsWith('Id') ? { type: 'string', format: 'uuid' } : { type: 'string' },
});

function queryParameters({ query }: Route): object[] {
  return query.flatMap((part) => {
    if ('name' in part) return [{ name: part.name, in: 'query', required: true, schema: { type: 'string', format: 'uuid' } }];
    const { properties, required = [] } = schemaOfDto(part.dto);
    return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }));
  });
}

function requestBody({ body, takesFile }: Route): object {
  if (body) return { requestBody: { required: true, ...content(schemaOfDto(body)) } };
  if (!takesFile) return {};
  const schema = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } };
  return { requestBody: { required: true, ...content(schema, 'multipart/form-data') } };
}

function success({ answers }: Route): object {
  if (answers === undefined) return { description: 'Done.' };
  const { name, form } = shapeOf(answers);
  const description = answers.replace('readonly ', '');
  switch (form) {
    case 'one':
      return { description, ...content(refTo(name)) };
    case 'list':
      return { description, ...content({ type: 'array', items: refTo(name) }) };
    case 'page':
      return { description, ...content(pageOf(name)) };
  }
}

const pageOf = (name: string): Schema => ({
  type: 'object',
  required: ['items', 'next'],
  properties: {
    items: { type: 'array', items: refTo(name) },
    next: { type: ['string', 'null'], description: 'The cursor of the next page.' },
  },
});

function shapeOf(answers: string): Readonly<{ name: string; form: 'one' | 'list' | 'page' }> {
  const [, page, list, one] = /^(?:Page<(\w+)>|readonly (\w+)\[\]|(\w+))$/.exec(answers) ?? [];
  if (page !== undefined) return { name: page, form: 'page' };
  if (list !== undefined) return { name: list, form: 'list' };
  if (one !== undefined) return { name: one, form: 'one' };
  throw new Error(`@Answers('${answers}') is neither a contract type, a Page<…> nor a readonly …[]`);
}
