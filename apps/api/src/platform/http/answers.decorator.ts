import { SetMetadata } from '@nestjs/common';

export const ANSWERS_KEY = 'answers';
export const TAKES_FILE_KEY = 'takes-file';

/**
 * Names the contract type that a route answers with, for docs/api/openapi.json: `@Answers('MatterView')`, `@Answers('Page<IssueCard>')`,
 * `@Answers('readonly VenueView[]')`. A route without it is documented without a body.
 */
export const Answers = (contractType: string) => SetMetadata(ANSWERS_KEY, contractType);

/** Says in the same description that the route takes one file as multipart, in the field `file`. */
export const TakesFile = () => SetMetadata(TAKES_FILE_KEY, true);
