/**
 * While a wish to be reached in another way waits no other is taken. That somebody tried again is kept with it, because it may be the person
 * or somebody who must not reach them; what they asked is not.
 */
export const ASKED_AGAIN = `
alter table nk.notes add column asked_again integer not null default 0 check (asked_again >= 0);
comment on column nk.notes.asked_again is 'code: how often somebody asked again while this wish waited';
alter table nk.notes add column asked_again_at timestamptz;
comment on column nk.notes.asked_again_at is 'time: when they last did';
grant update (asked_again, asked_again_at) on nk.notes to nk_app;
`;
