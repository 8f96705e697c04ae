/** Wrong answer codes are counted for a partner, whichever of its links they were entered on: links are many, its code is one. */
export const WRONG_CODES = `
alter table nk.partner_settings add column wrong_codes smallint not null default 0 check (wrong_codes >= 0);
alter table nk.partner_settings add column wrong_codes_since timestamptz;
comment on column nk.partner_settings.wrong_codes is 'code: wrong answer codes of a day; when there are too many they stay until there is a new code';
comment on column nk.partner_settings.wrong_codes_since is 'time: of the first of them';
`;
