/**
 * At a partner whose people may not read what was added, nobody could ever have read it, and it stayed news for good: that one of them was
 * told that it is there is kept as well.
 */
export const TOLD = `
alter table nk.notes add column told_at timestamptz;
comment on column nk.notes.told_at is 'time: somebody of the partner that answers, who may not read it, was told that it is there';
grant update (told_at) on nk.notes to nk_app;
`;
