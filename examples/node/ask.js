import process from 'node:process';
import { buildIndex, openIndex } from '@neighbourhood-kit/finder';
import { openFeed } from '@neighbourhood-kit/open-referral/node';

const [source = '../derbyshire/directory.json', ...words] = process.argv.slice(2);

const feed = await openFeed(source);
if (!feed.ok) throw new Error(feed.problem.message);
const { services, findings } = feed.value;
console.log(`${services.length} services, ${findings.length} findings`);

const index = openIndex(buildIndex(services));
if (!index.ok) throw new Error(index.problem.message);
const { total, hits } = index.value.query({ text: words.join(' ') });
console.log(`${total} found`);
for (const { name, organisation } of hits.slice(0, 5)) console.log(`- ${name}, ${organisation}`);
