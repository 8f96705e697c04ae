import { connect } from 'node:net';
import { randomUUID } from 'node:crypto';

const END_OF_HEAD = '\r\n\r\n';

/** Length of an answer in characters; undefined until its head is there. Both servers say how long a body is, and answer in ASCII. */
function lengthOf(text: string): number | undefined {
  const end = text.indexOf(END_OF_HEAD);
  if (end === -1) return undefined;
  const length = /^content-length: *(\d+)/imu.exec(text.slice(0, end))?.[1];
  if (length === undefined) throw new Error(`An answer without a length: ${text.slice(0, end)}`);
  return end + END_OF_HEAD.length + Number(length);
}

/**
 * Posts one body after another over one connection that stays open, each under a key of its own, until told to stop. It writes and reads the
 * socket itself: a client that takes as much processor time as what is measured would measure itself.
 * @param url - Address of the server, without a path.
 * @param body - The body.
 * @param goesOn - Asked before each post.
 * @returns Milliseconds that each took.
 * @throws Error when an answer is not 201, or the connection breaks.
 */
export function postAgainAndAgain(url: string, body: string, goesOn: () => boolean): Promise<number[]> {
  const { hostname, port, host } = new URL(url);
  const head = `POST /referrals HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: ${String(Buffer.byteLength(body))}\r\nIdempotency-Key: `;
  return new Promise((resolve, reject) => {
    const took: number[] = [];
    const socket = connect(Number(port), hostname).setNoDelay(true).setEncoding('utf8');
    let begin = 0;
    let text = '';
    const next = () => {
      if (!goesOn()) {
        resolve(took);
        socket.end();
        return;
      }
      begin = performance.now();
      socket.write(`${head}${randomUUID()}${END_OF_HEAD}${body}`);
    };
    socket.on('connect', next).on('error', reject);
    socket.on('close', () => {
      reject(new Error(`${url} closed the connection.`));
    });
    socket.on('data', (chunk: string) => {
      text += chunk;
      const length = lengthOf(text);
      if (length === undefined || text.length < length) return;
      if (!text.startsWith('HTTP/1.1 201 ')) {
        reject(new Error(`${url} answered ${text}`));
        socket.destroy();
        return;
      }
      text = '';
      took.push(performance.now() - begin);
      next();
    });
  });
}
