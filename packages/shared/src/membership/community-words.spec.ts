import { COMMUNITY_WORDS, roleName, type CommunityKind } from './community-words';
import { ROLES, type Role } from './roles';

const OF_A_CITY = /居委会|居民|居务|小区|业主|楼|社区/;
const kinds = Object.keys(COMMUNITY_WORDS) as CommunityKind[];

describe('words of a community', () => {
  it('has no word of a city for a village', () => {
    expect(JSON.stringify(COMMUNITY_WORDS.village)).not.toMatch(OF_A_CITY);
  });

  it.each(kinds)('has a name for every office of a %s', (kind) => {
    for (const role of Object.keys(ROLES) as Role[]) expect(roleName(role, kind).length).toBeGreaterThan(1);
  });

  it('offers votes of owners where there are owners only', () => {
    expect(kinds.filter((kind) => COMMUNITY_WORDS[kind].hasOwnersVotes)).toEqual(['urban']);
  });
});
