import { IsString, MaxLength } from 'class-validator';

/** The signature of an address. Whatever it holds instead of one is refused like a forged one. */
export class PhotoQueryDto {
  @IsString()
  @MaxLength(20)
  exp: string = '';

  @IsString()
  @MaxLength(80)
  sig: string = '';
}
