import { randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { createServer, connect, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { startProcess, type ServerProcess } from './server-process.ts';

/** Port and owner's password of the PostgreSQL inside a data folder. */
async function insideOf(data: string): Promise<{ port: number; password: string }> {
  const [, , , port] = (await readFile(join(data, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  const password = (await readFile(join(data, 'database-owner.secret'), 'utf8')).trim();
  return { port: Number(port), password };
}

/** A connection of the owner to the PostgreSQL inside a data folder; the caller ends it. */
export async function administrator(data: string): Promise<pg.Client> {
  const { port, password } = await insideOf(data);
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'nk_owner', password, database: 'postgres' });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** What a relay lets through of bytes that come to it. */
export interface Watcher {
  toDatabase?: (bytes: Buffer) => Buffer;
}

/** A relay with an address that stays, in front of a port that may change. */
export class Relay {
  watcher: Watcher = {};
  target = 0;
  readonly #sockets = new Set<Socket>();
  readonly #server: Server = createServer((near) => {
    this.#join(near);
  });

  #join(near: Socket): void {
    const far = connect(this.target, '127.0.0.1');
    const over = () => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      this.#sockets.add(socket);
      socket.on('error', over).on('close', over);
    }
    near.on('data', (bytes: Buffer) => {
      far.write(this.watcher.toDatabase?.(bytes) ?? bytes);
    });
    far.on('data', (bytes: Buffer) => {
      near.write(bytes);
    });
  }

  async listen(): Promise<number> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return (this.#server.address() as AddressInfo).port;
  }

  /** Breaks every connection that is open. */
  drop(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }

  close(): void {
    this.drop();
    this.#server.close();
  }
}

/** A PostgreSQL apart from the server, reached by DATABASE_URL: the one inside a second data folder, behind a relay. */
export interface ExternalDatabase {
  url: string;
  relay: Relay;
  /** What `nk serve` needs to use it. */
  env: Record<string, string>;
  /** Stops it and starts it again, milliseconds apart. */
  restart: (pause: number) => Promise<void>;
  /** True while it runs. */
  runs: () => boolean;
  close: () => Promise<void>;
}

/** Starts one. */
export async function externalDatabase(folder: string): Promise<ExternalDatabase> {
  await mkdir(folder, { recursive: true });
  const data = join(folder, 'external');
  let holder: ServerProcess;
  const relay = new Relay();
  const port = await relay.listen();
  const begin = async () => {
    holder = await startProcess(data);
    if (holder.url === undefined) throw new Error(`The external database did not start: ${holder.refusal}`);
    relay.target = (await insideOf(data)).port;
  };
  await begin();
  const client = await administrator(data);
  await client.query('create database kit');
  await client.end();
  const { password } = await insideOf(data);
  const url = `postgres://nk_owner:${password}@127.0.0.1:${String(port)}/kit`;
  return {
    ...{ url, relay },
    env: { DATABASE_URL: url, NK_MASTER_KEY: randomBytes(32).toString('base64url') },
    restart: async (pause) => {
      await holder.stop();
      await wait(pause);
      await begin();
    },
    runs: () => !holder.ended(),
    close: async () => {
      await holder.stop();
      relay.close();
    },
  };
}
