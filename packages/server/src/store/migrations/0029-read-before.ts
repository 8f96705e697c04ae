/**
 * What was added before it was kept whether it has been read stood there as news, read or not. The audit knows who has looked since: what
 * somebody of the partner that answers has had before them, or a coordinator while there is none, is read. What nobody has stays news: it
 * may be about how to reach the person.
 */
export const READ_BEFORE = `
select set_config('nk.scope', 'maintenance', true);
update nk.notes n set seen_at = looked.at
from (
  select n.referral_id, n.sequence, min(a.at) as at
  from nk.notes n
  join nk.referrals r on r.id = n.referral_id
  join nk.audit a on a.referral_id = n.referral_id and a.action = 'read-personal' and a.at >= n.stored_at
    and case when r.partner_id is null then a.actor_role = 'coordinator' else a.actor_partner_id = r.partner_id end
  where n.seen_at is null and n.stored_at < (select applied_at from nk.schema_migrations where version = 27)
  group by n.referral_id, n.sequence) looked
where n.referral_id = looked.referral_id and n.sequence = looked.sequence;
`;
