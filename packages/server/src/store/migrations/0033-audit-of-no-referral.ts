/** That an account tried too many names is of no single referral. */
export const AUDIT_OF_NO_REFERRAL = `
alter table nk.audit alter column referral_id drop not null;
comment on column nk.audit.referral_id is 'identifier; none for what is of no single referral';
`;
