import { Module } from '@nestjs/common';
import { CommunitiesModule } from '../communities';
import { PeopleDirectory } from './people-directory';

@Module({ imports: [CommunitiesModule], providers: [PeopleDirectory], exports: [PeopleDirectory, CommunitiesModule] })
export class PeopleModule {}
