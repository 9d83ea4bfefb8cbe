import type { DynamicModule, Type } from '@nestjs/common';
import { MODULE_METADATA } from '@nestjs/common/constants';

type Module = Type<object> | DynamicModule | Readonly<{ forwardRef: () => Module }> | Promise<DynamicModule>;

/** Every controller below a module, without starting anything. */
export async function controllersOf(root: Module): Promise<Type<object>[]> {
  const found = new Set<Type<object>>();
  const seen = new Set<unknown>();
  const left: Module[] = [root];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const module = 'forwardRef' in next ? next.forwardRef() : await next;
    if (seen.has(module)) continue;
    seen.add(module);
    const { type, imports = [], controllers = [] } = asDynamic(module as Type<object> | DynamicModule);
    for (const one of [...controllers, ...listOf<Type<object>>(MODULE_METADATA.CONTROLLERS, type)]) found.add(one);
    left.push(...(imports as Module[]), ...listOf<Module>(MODULE_METADATA.IMPORTS, type));
  }
  return [...found];
}

const asDynamic = (module: Type<object> | DynamicModule) =>
  'module' in module
    ? { type: module.module as Type<object>, imports: module.imports, controllers: module.controllers as Type<object>[] | undefined }
    : { type: module };
const listOf = <T>(key: string, type: object): T[] => (Reflect.getMetadata(key, type) ?? []) as T[];
