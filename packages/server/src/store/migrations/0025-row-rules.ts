/** Rows are worked out from logs, by rules that change: which rules a row was worked out by is kept, so that rows of earlier ones are found. */
export const ROW_RULES = `
alter table nk.referrals add column rules smallint not null default 1 check (rules > 0);
comment on column nk.referrals.rules is 'code: version of the rules by which the row was worked out from its events';
grant update (rules) on nk.referrals to nk_app;
`;
