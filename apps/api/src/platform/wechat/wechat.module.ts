import { Module } from '@nestjs/common';
import { Settings } from '../../config/settings.module';
import { Clock } from '../clock';
import { WechatClient } from './wechat.client';

@Module({
  providers: [
    {
      provide: WechatClient,
      inject: [Settings, Clock],
      useFactory: ({ wechat }: Settings, clock: Clock) => new WechatClient({ ...wechat, clock }),
    },
  ],
  exports: [WechatClient],
})
export class WechatModule {}
