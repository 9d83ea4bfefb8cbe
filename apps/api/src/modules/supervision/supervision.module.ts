import { Module } from '@nestjs/common';
import { PeopleModule } from '../people';
import { RatingReader } from './rating-reader';
import { Ratings } from './ratings';
import { Voices } from './voices';

@Module({ imports: [PeopleModule], providers: [Ratings, RatingReader, Voices], exports: [Ratings, RatingReader, Voices] })
export class SupervisionModule {}
