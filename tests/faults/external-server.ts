// Run as a process of its own: a server on the database of DATABASE_URL, with doors as open as a demonstration's, which never touches one.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { startServer } from '@neighbourhood-kit/server';

const [data = ''] = process.argv.slice(2);
const token = randomBytes(24).toString('base64url');
const server = await startServer({
  databaseUrl: process.env['DATABASE_URL'],
  masterKey: process.env['NK_MASTER_KEY'],
  intake: { origins: [], perMinute: 1_000_000 },
  authenticate: (given) => (given === token ? { accountId: 'faults', role: 'coordinator' } : undefined),
  contacts: {
    coordinator: { name: 'Referral team', email: 'team@example.org', telephone: '01632 960 111' },
    partner: () => undefined,
  },
  mail: { from: 'team@example.org', drop: join(data, 'mail') },
  log: () => undefined,
});
process.stdout.write(`ready ${server.url}\nstaff token ${token}\n`);
process.once('SIGTERM', () => void server.close());
