import { RequestMethod, type Type } from '@nestjs/common';
import { HTTP_CODE_METADATA, METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';
import { PERMISSIONS, type Grant, type Permission } from '@silin/shared';
import { PERMISSION_KEY } from '../platform/auth';
import { ANSWERS_KEY, TAKES_FILE_KEY } from '../platform/http';

/** One argument of a handler that comes from the query: a single name, or a class whose fields are the names. */
export type QueryPart = Readonly<{ name: string } | { dto: Type<object> }>;
export type Route = Readonly<{
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As the controller states it: `/issues/:issueId/accept`. */
  path: string;
  params: readonly string[];
  controller: string;
  handler: string;
  permission: Permission | undefined;
  grant: Grant | undefined;
  answers: string | undefined;
  status: number;
  query: readonly QueryPart[];
  /** The class of the body; undefined where none is taken. */
  body: Type<object> | undefined;
  takesFile: boolean;
}>;
type Argument = Readonly<{ index: number; data?: string | object }>;

export const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>) => `${method} ${path}`;

/** The routes of controllers, read from what Nest itself serves them by. */
export function routesOf(controllers: readonly Type<object>[]): Route[] {
  return controllers.flatMap(routesOfController).sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

function routesOfController(controller: Type<object>): Route[] {
  const prototype = controller.prototype as object;
  const handlers = Object.getOwnPropertyNames(prototype).flatMap((name): [string, object][] => {
    const handler: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
    return typeof handler === 'function' && Reflect.hasMetadata(METHOD_METADATA, handler) ? [[name, handler]] : [];
  });
  return handlers.flatMap(([name, handler]) =>
    pathsIn(controller).flatMap((start) => pathsIn(handler).map((end) => routeAt(`/${start}/${end}`, controller, name, handler))),
  );
}

function routeAt(address: string, controller: Type<object>, name: string, handler: object): Route {
  const path = address.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
  const method = RequestMethod[metadata<number>(METHOD_METADATA, handler) ?? 0] as Route['method'];
  const permission = metadata<Permission>(PERMISSION_KEY, handler) ?? metadata<Permission>(PERMISSION_KEY, controller);
  return {
    method,
    path,
    params: [...path.matchAll(/:(\w+)/g)].map(([, param]) => param ?? ''),
    controller: controller.name,
    handler: name,
    permission,
    grant: permission && PERMISSIONS[permission],
    answers: metadata<string>(ANSWERS_KEY, handler),
    status: metadata<number>(HTTP_CODE_METADATA, handler) ?? (method === 'POST' ? 201 : 200),
    takesFile: metadata<boolean>(TAKES_FILE_KEY, handler) ?? false,
    ...argumentsOf(controller, name),
  };
}

function argumentsOf(controller: Type<object>, name: string): Pick<Route, 'query' | 'body'> {
  const classes = (Reflect.getMetadata('design:paramtypes', controller.prototype as object, name) ?? []) as Type<object>[];
  const all = Object.entries((Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<string, Argument>);
  const taken = (kind: RouteParamtypes) => all.filter(([key]) => key.startsWith(`${kind}:`)).map(([, argument]) => argument);
  const query = taken(RouteParamtypes.QUERY).map(({ data, index }): QueryPart => {
    return typeof data === 'string' ? { name: data } : { dto: classes[index] as Type<object> };
  });
  const [body] = taken(RouteParamtypes.BODY).map(({ index }) => classes[index]);
  return { query, body };
}

const metadata = <T>(key: string, target: object): T | undefined => Reflect.getMetadata(key, target) as T | undefined;
const pathsIn = (target: object): string[] => [metadata<string | string[]>(PATH_METADATA, target) ?? ''].flat();
