/**
 * What must not be overlooked stands in the row and beside the words: that whoever sent a referral is worried about somebody's safety, and
 * whether what was added since has been read by those who answer.
 */
export const SAFETY = `
alter table nk.referrals add column safety_concern boolean not null default false;
comment on column nk.referrals.safety_concern is 'code: whoever sent it is worried about somebody''s safety; cleared when the words are erased';
grant update (safety_concern) on nk.referrals to nk_app;
alter table nk.notes add column seen_at timestamptz;
comment on column nk.notes.seen_at is 'time: somebody of the partner that answers, or a coordinator while there is none, had it before them';
create index notes_unseen on nk.notes (referral_id) where seen_at is null;
create policy see_to on nk.notes for update using (nk.may_see_referral(referral_id)) with check (nk.may_see_referral(referral_id));
grant update (seen_at) on nk.notes to nk_app;
`;
