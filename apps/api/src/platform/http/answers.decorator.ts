import { SetMetadata } from '@nestjs/common';

export const ANSWERS_KEY = 'answers';

/**
 * Names the contract type that a route answers with, for docs/api/openapi.json: `@Answers('MatterView')`, `@Answers('Page<IssueCard>')`,
 * `@Answers('readonly VenueView[]')`. A route without it is documented without a body.
 */
export const Answers = (contractType: string) => SetMetadata(ANSWERS_KEY, contractType);
