import { Injectable } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { DataSource, type EntityManager } from 'typeorm';
import { ProblemError } from '../http/problem-error';
import { isTransient } from './transient-errors';

const ATTEMPTS = 6;
const LIMIT_MS = 15_000;

/** Runs work in one transaction and, after a fault that the database says is passing, all of it again. */
@Injectable()
export class Transactions {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * `work` may run more than once, so it must do nothing outside the database.
   * @throws ProblemError 'busy' when the fault does not pass within the limit
   */
  async run<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    const deadline = performance.now() + LIMIT_MS;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.dataSource.transaction('READ COMMITTED', work);
      } catch (error) {
        if (!isTransient(error)) throw error;
        if (attempt >= ATTEMPTS || performance.now() > deadline) throw new ProblemError('busy', {});
        await wait(10 * 2 ** attempt + Math.random() * 20);
      }
    }
  }
}
