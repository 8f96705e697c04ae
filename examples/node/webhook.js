import { Buffer } from 'node:buffer';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import process from 'node:process';

const LONGEST = 10_000;
const FIVE_MINUTES = 300;
const key = Buffer.from((process.env.WEBHOOK_SECRET ?? '').replace('whsec_', ''), 'base64');
if (key.length === 0) throw new Error('Set WEBHOOK_SECRET to the secret that signs the messages.');

/** Ids of messages that were taken. A message comes again until it is answered; a real system keeps these with the referral. */
const taken = new Set();

/** Whether the message is the server's and new: signed as Standard Webhooks 1.0 says, at most five minutes ago. */
function isSigned(headers, body) {
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature = '' } = headers;
  if (!(Math.abs(Date.now() / 1000 - Number(at)) < FIVE_MINUTES)) return false;
  const wanted = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest();
  return signature.split(' ').some((each) => {
    const given = Buffer.from(each.replace('v1,', ''), 'base64');
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  });
}

async function bodyOf(request) {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk;
    if (body.length > LONGEST) return undefined;
  }
  return body;
}

const server = createServer(async (request, response) => {
  const body = await bodyOf(request).catch(() => undefined);
  if (body === undefined || !isSigned(request.headers, body)) {
    response.writeHead(401).end();
    return;
  }
  const id = request.headers['webhook-id'];
  // It says that something changed, and nothing of whom it is about: ask the server's API for the rest.
  const { data } = JSON.parse(body);
  if (!taken.has(id)) console.log(`referral ${data.id} is ${data.state}`);
  taken.add(id);
  response.writeHead(204).end();
});
server.listen(Number(process.env.PORT ?? 8090), '127.0.0.1', () => {
  console.log(`listening on http://127.0.0.1:${server.address().port}`);
});
