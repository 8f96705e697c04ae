import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startServer } from '../server.js';
import { verifyAudit } from '../store/maintenance.js';
import { temporaryFolder } from '../testing/folder.js';
import { anOpenReferral, post, staffCall } from '../testing/requests.js';
import { keyedDigest, readKeyring } from './keyring.js';
import { seal, unseal } from './sealed.js';

const OLD = '11'.repeat(32);
const NEW = '22'.repeat(32);
const ring = readKeyring(OLD, 'the test');

describe('personal data under its own key', () => {
  test('opens to exactly what was sealed, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        expect(unseal(ring, 'a', seal(ring, 'a', words))).toBe(words);
      }),
    );
  });

  test('does not open when a single bit was changed, nor as another referral’s', () => {
    const sealed = seal(ring, 'a', 'private');
    fc.assert(
      fc.property(fc.constantFrom('ciphertext', 'wrappedKey' as const), fc.nat(), (part, place) => {
        const bytes = Buffer.from(sealed[part as 'ciphertext']);
        const at = place % (bytes.length * 8);
        bytes[at >> 3]! ^= 1 << (at & 7);
        expect(() => unseal(ring, 'a', { ...sealed, [part]: bytes })).toThrow();
      }),
    );
    expect(() => unseal(ring, 'b', sealed)).toThrow();
    expect(() => unseal(ring, 'a', { ...sealed, ciphertext: Buffer.alloc(3) })).toThrow();
  });

  test('opens after the key was rotated, while the old key is kept', () => {
    const sealed = seal(ring, 'a', 'private');
    const rotated = readKeyring(`${NEW}\n${OLD}`, 'the test');
    expect(unseal(rotated, 'a', sealed)).toBe('private');
    expect(seal(rotated, 'a', 'private').keyId).not.toBe(sealed.keyId);
    expect(() => unseal(readKeyring(NEW, 'the test'), 'a', sealed)).toThrow(/not in the keyring/u);
  });
});

describe('master keys', () => {
  test('are read in base64, base64url and hexadecimal as the same key', () => {
    const bytes = Buffer.from(OLD, 'hex');
    for (const text of [bytes.toString('base64'), bytes.toString('base64url'), OLD.toUpperCase()]) {
      expect(readKeyring(text, 'the test').current.id).toBe(ring.current.id);
    }
  });

  test.each(['short', 'x'.repeat(43) + '!', 'zz'.repeat(32), OLD + OLD])(
    'are refused, unseen, when they are no keys: %s',
    (text) => {
      expect(() => readKeyring(text, 'NK_MASTER_KEY')).toThrow(/^Key 1 of NK_MASTER_KEY is not 32 bytes/u);
    },
  );

  test('give digests that tell apart parts that run together, and purposes', () => {
    const one = keyedDigest(ring, 'audit', ['ab', 'c']);
    expect(one?.equals(keyedDigest(ring, 'audit', ['a', 'bc']) ?? Buffer.of())).toBe(false);
    expect(one?.equals(keyedDigest(ring, 'request-digest', ['ab', 'c']) ?? Buffer.of())).toBe(false);
  });

  test('are made in the folder of a store that has nothing yet, which is told once', async () => {
    const folder = await temporaryFolder();
    const start = () => startServer({ data: folder.path, demo: true, log: () => undefined });
    const first = await start();
    expect(first.madeKey).toBe(join(folder.path, 'master-key.secret'));
    await first.close();
    const second = await start();
    expect(second.madeKey).toBeUndefined();
    await second.close();
    await folder.remove();
  });

  test('that are missing stop the server before it serves; with the old one after the new it reads everything', async () => {
    const folder = await temporaryFolder();
    const start = (masterKey: string) =>
      startServer({ data: folder.path, demo: true, masterKey, log: () => undefined });
    const first = await start(OLD);
    const body = anOpenReferral();
    const { id } = (await (await post(first.url, body)).json()) as { id: string };
    await first.close();
    await expect(start(NEW)).rejects.toMatchObject({ code: 'keys/wrong' });
    // Without any key given, none is made that would open nothing.
    const without = startServer({ data: folder.path, demo: true, log: () => undefined });
    await expect(without).rejects.toMatchObject({ code: 'keys/missing' });
    await expect(verifyAudit({ folder: folder.path }, { folder: folder.path })).rejects.toMatchObject({
      code: 'keys/missing',
      message: expect.stringContaining('No new key was made') as string,
    });
    expect(await readdir(folder.path)).not.toContain('master-key.secret');
    const rotated = await start(`${NEW} ${OLD}`);
    const shown = await staffCall(rotated.url, rotated.demoToken, `/staff/referrals/${id}`);
    expect(shown.body.answers).toEqual(body);
    await rotated.close();
    await folder.remove();
  });
});
