/** The person a referral is about is told, as they were reached before, that somebody asked to reach them otherwise. */
export const TO_THE_PERSON = `
alter table nk.outbox drop constraint outbox_recipient_check;
alter table nk.outbox add check (recipient in ('partner', 'coordinator', 'referrer', 'person', 'owner'));
`;
