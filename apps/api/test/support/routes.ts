import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { ModulesContainer } from '@nestjs/core';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';
import { PERMISSIONS, type Grant, type Permission } from '@silin/shared';
import { PERMISSION_KEY } from '../../src/platform/auth';
import type { TestApp } from './test-app';

export type Route = Readonly<{
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As the controller states it: `/issues/:issueId/accept`. */
  path: string;
  params: readonly string[];
  permission: Permission | undefined;
  grant: Grant | undefined;
  takesBody: boolean;
}>;

/** Every route of the running application, read from what Nest itself serves them by. */
export function routesOf({ app }: Pick<TestApp, 'app'>): Route[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  const types = new Set(controllers.flatMap(({ metatype }) => (typeof metatype === 'function' ? [metatype as Type<object>] : [])));
  return [...types].flatMap(routesOfController).sort((one, other) => nameOf(one).localeCompare(nameOf(other)));
}

export const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>) => `${method} ${path}`;

function routesOfController(controller: Type<object>): Route[] {
  const prefix = pathsIn(controller);
  const handlers = Object.getOwnPropertyNames(controller.prototype).flatMap((name): [string, object][] => {
    const handler: unknown = Object.getOwnPropertyDescriptor(controller.prototype, name)?.value;
    return typeof handler === 'function' && Reflect.hasMetadata(METHOD_METADATA, handler) ? [[name, handler]] : [];
  });
  return handlers.flatMap(([name, handler]) => {
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] as Route['method'];
    const permission = (Reflect.getMetadata(PERMISSION_KEY, handler) ??
      Reflect.getMetadata(PERMISSION_KEY, controller)) as Route['permission'];
    const grant = permission && PERMISSIONS[permission];
    const takesBody = Object.keys(Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}).some(isBody);
    return prefix.flatMap((start) =>
      pathsIn(handler).map((end) => {
        const path = `/${start}/${end}`.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
        return { method, path, params: [...path.matchAll(/:(\w+)/g)].map(([, param]) => param ?? ''), permission, grant, takesBody };
      }),
    );
  });
}

const pathsIn = (target: object): string[] => [Reflect.getMetadata(PATH_METADATA, target) as string | string[]].flat();
const isBody = (argument: string) => argument.startsWith(`${RouteParamtypes.BODY}:`);
