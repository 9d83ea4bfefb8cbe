import type { Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { TestApp } from './test-app';

/** The controllers that the running application serves. */
export function controllersIn({ app }: Pick<TestApp, 'app'>): Type<object>[] {
  const all = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return [...new Set(all.flatMap(({ metatype }) => (typeof metatype === 'function' ? [metatype as Type<object>] : [])))];
}
