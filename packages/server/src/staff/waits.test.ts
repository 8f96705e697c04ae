import type { WaitingStandard } from '@neighbourhood-kit/core/pathways';
import { expect, test } from 'vitest';
import { startStaffDesk } from '../testing/staff-server.js';

const FOR_A_NEED: WaitingStandard = {
  id: 'lonely',
  name: 'Company within a week',
  clockStart: ['send'],
  clockStop: ['start'],
  limit: { amount: 7, unit: 'days' },
  needs: ['company'],
  source: 'Agreed by the partners of this test.',
};

test('what a referral itself says it is for is measured by, in the list, with the referral, and after a step, for those who see needs', async () => {
  const desk = await startStaffDesk(
    {
      hall: { accountId: 'h1', role: 'provider', partnerId: 'hall' },
      police: { accountId: 'p1', role: 'police', partnerId: 'hall' },
    },
    { standards: [FOR_A_NEED] },
  );
  const { id } = await desk.sent({ needs: ['company'] });
  const measured = { waits: [{ standard: 'Company within a week', limit: 7 }] };
  const list = async (who: string) => (await desk.call(who, '')).body.referrals;
  const show = async (who: string) => (await desk.call(who, `/${id}`)).body;
  expect(await list('hall')).toMatchObject([measured]);
  const shown = await show('hall');
  expect(shown).toMatchObject(measured);
  expect(JSON.stringify(shown.events)).not.toContain('company');
  const step = await desk.call('hall', `/${id}/events`, { action: 'accept' });
  expect(step).toMatchObject({ status: 201, body: measured });
  expect(await list('police')).toMatchObject([{ waits: [] }]);
  expect(await show('police')).toMatchObject({ waits: [] });
  await desk.close();
});
