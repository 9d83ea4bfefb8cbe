import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { RequestWithActor } from '../../platform/auth';
import { requireUploader } from './uploader';

/** Refuses from the headers alone: whoever may not send a photo need not send twelve megabytes first to hear so. */
@Injectable()
export class UploaderGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    requireUploader(context.switchToHttp().getRequest<RequestWithActor>().actor);
    return true;
  }
}
