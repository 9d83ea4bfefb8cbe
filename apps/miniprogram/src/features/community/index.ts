export { CommunityLead, CommunityRow, CommunitySheet } from './community-choice'
