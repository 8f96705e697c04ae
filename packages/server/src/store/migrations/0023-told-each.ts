/** When a referral goes from one partner to another, both are told of the same event: a message is sent once to each. */
export const TOLD_EACH = `
drop index nk.outbox_once;
create unique index outbox_once on nk.outbox (referral_id, sequence, kind, recipient, channel, coalesce(partner_id, '')) where link_id is null;
`;
