/**
 * The lane of an audit entry is a small number, not a row to be looked up and locked for each entry: the ends of chains are never taken
 * away. That a chain has its end is what the check of the audit finds out.
 */
export const AUDIT_LANES = `
alter table nk.audit drop constraint audit_lane_fkey;
alter table nk.audit add constraint audit_lane check (lane between 0 and 7);
`;
