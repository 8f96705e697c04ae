import { expect, test } from 'vitest';
import { householdOf } from './caller.js';

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::99', '2001:db8:1:2::/64'],
  ['2001:db8::5', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('of IPv6 a household is counted: %s as %s', (address, household) => {
  expect(householdOf(address)).toBe(household);
});

test.each(['192.0.2.7', 'unknown', 'not:an:address', '::ffff:c000:207'])('%s stays as it is', (address) => {
  expect(householdOf(address)).toBe(address);
});

test('an address of IPv4 that comes by IPv6 is the same caller', () => {
  expect(householdOf('::ffff:192.0.2.7')).toBe(householdOf('192.0.2.7'));
});
