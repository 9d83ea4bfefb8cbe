import { Module } from '@nestjs/common';
import { PeopleModule } from '../people';
import { RatingReader } from './rating-reader';
import { Ratings } from './ratings';
import { Scrutinies } from './scrutinies';
import { Voices } from './voices';

const KEPT = [Ratings, RatingReader, Voices, Scrutinies];

@Module({ imports: [PeopleModule], providers: KEPT, exports: KEPT })
export class SupervisionModule {}
