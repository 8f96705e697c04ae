/** Rows of earlier rules are looked for each minute, for good: among all rows there are hardly ever any. */
export const RULES_INDEX = `
create index referrals_by_rules on nk.referrals (rules, id);
`;
