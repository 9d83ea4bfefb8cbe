import { Controller, Get, Header } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Allow } from '../platform/auth';

/** Where scripts/print-openapi.mjs writes it. */
export const OPENAPI_FILE = join(__dirname, '../../../../docs/api/openapi.json');

/** The description of the API as it is checked in. Not loaded in production. */
@Controller('openapi.json')
export class OpenapiController {
  @Get()
  @Allow('api.describe')
  @Header('content-type', 'application/json; charset=utf-8')
  read(): Promise<string> {
    return readFile(OPENAPI_FILE, 'utf8');
  }
}
