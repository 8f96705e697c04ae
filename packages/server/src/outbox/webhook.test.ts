import { describe, expect, test } from 'vitest';
import { readContacts } from './contacts.js';
import { signatureOf } from './webhook.js';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

describe('a partner with a system of its own', () => {
  test('is signed for as Standard Webhooks says, by its published example', () => {
    const body = '{"test": 2432232314}';
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    expect(signatureOf(secret, 'msg_p5jXN8AQM9LWM0D4loKWxJek', 1614265330, body)).toBe(
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    );
  });

  test.each([
    'http://system.example/hook',
    'https://name:password@system.example/hook',
    'ftp://system.example/hook',
    'file:///etc/passwd',
    'http://169.254.169.254/latest',
    'javascript:alert(1)',
  ])('cannot be at %s', (url) => {
    const partners = [{ id: 'trust', webhook: { url, secret: SECRET } }];
    expect(() => readContacts({ coordinator: { name: 'Team', telephone: '01632' }, partners }, 'file', true)).toThrow(
      /file/u,
    );
  });
});
