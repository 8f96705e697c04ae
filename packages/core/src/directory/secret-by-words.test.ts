import { describe, expect, test } from 'vitest';
import { withoutWhereabouts } from './confidential-places.js';
import { withSecretsMarked } from './secret-by-words.js';

const house = {
  ...{ id: 'l', latitude: 53.1, longitude: -1.5 },
  addresses: [{ address1: '12 Mill Lane', city: 'Belper', postalCode: 'DE56 1AA' }],
};
const whole = ([service, at, location]: readonly object[]) =>
  withoutWhereabouts(
    withSecretsMarked({
      locations: [{ ...house, ...location }],
      services: [
        {
          ...{ id: 's', name: 'House', status: 'active' as const, ...service },
          serviceAtLocations: [{ id: 'a', locationId: 'l', ...at, location: { ...house, ...location } }],
        },
      ],
    }),
  );
const tells = (said: readonly object[]): boolean => /Mill|53\.1|DE56/.test(JSON.stringify(whole(said)));

describe('a place of which words say that it is confidential', () => {
  test.each([
    [{}, {}, { description: 'Confidential address' }],
    [{}, {}, { description: 'CONFIDENTIAL - do not publish' }],
    [{}, {}, { name: 'Confidential location' }],
    [{}, {}, { name: 'Address withheld' }],
    [{}, {}, { name: 'Confidential' }],
    [{}, {}, { alternateName: 'Address: not disclosed' }],
    [{}, {}, { description: 'Cyfeiriad cyfrinachol' }],
    [{ description: 'Refuge for women. The address is confidential.' }],
    [{ description: 'A safe house at a secret location in Derbyshire.' }],
    [{ description: 'Space for six families. The location of the refuge must be kept secret for safety.' }],
    [{ description: 'For the safety of residents we do not publish our address.' }],
    [{ description: 'The address is only given to people who are referred.' }],
    [{ description: 'Our location and address are strictly confidential.' }],
    [{ summary: 'Refuge, address withheld' }],
    [{}, { description: 'The location is secret, do not share' }],
    [{ description: 'Our location cannot be disclosed.' }],
    [{ description: 'The address isn’t published.' }],
    [{ description: 'The address of the refuge is known only to residents and staff.' }],
    [{ description: 'We can’t publish our address' }],
    [{ description: 'For your safety our address is confidential.' }],
    [{ description: 'We cannot give out our address.' }],
    [{ description: 'The address is available only on referral.' }],
    [{}, {}, { description: 'Address is private' }],
    [{}, {}, { description: 'The address is private and confidential' }],
    [{}, {}, { description: 'Our address is protected, please ring.' }],
    [{ description: 'The address of the house is kept hidden.' }],
  ])('leads nobody there: %j %j %j', (...said) => {
    expect(tells(said)).toBe(false);
  });

  test.each([
    [{ description: 'All calls are confidential.' }],
    [{ description: 'The venue is private and can be hired.' }],
    [{ description: 'The address is protected by a door entry system.' }],
    [{ description: 'Our address is hidden from the road, look for the blue sign.' }],
    [{ description: 'Your address is private and protected.' }],
    [{ description: 'Free confidential advice at the address below.' }],
    [{ description: 'A safe and confidential place to talk. Location: Belper.' }],
    [{ description: 'Your address is confidential and we never share your address.' }],
    [{ description: 'Your name and address are confidential.' }],
    [{ description: 'Write to our confidential email address.' }],
    [{ description: 'This is not a confidential address: drop in.' }],
    [{ description: 'At our venue: confidential counselling.' }],
    [{ description: 'The address is 12 Mill Lane. Confidential and free.' }],
    [{ name: 'Secret Garden Café' }, {}, { name: 'Wildlife refuge' }],
    [{}, {}, { name: 'Confidential Counselling Centre' }],
    [{ description: 'Your phone number and address will not be shared with anyone.' }],
    [{ description: 'Your email or postal address is not shared with third parties.' }],
    [{ description: 'Personal data such as your name, telephone number and address is kept strictly confidential.' }],
    [{ description: 'Your exact location is never shared.' }],
    [{ description: 'We do not share the location of callers.' }],
    [{ description: 'Do not share any location data with strangers online.' }],
    [{ description: 'A safe and confidential venue for young people to talk.' }],
    [{ description: 'Confidential - not for profit' }],
    [{ description: 'Venue: Secret Garden Cafe' }],
    [{ description: 'Location: secret garden, Derby' }],
    [{ description: 'The venue is not public transport friendly' }],
    [{ description: 'The location provided only has stairs.' }],
    [{ description: 'Address given only for deliveries; the entrance is in Mill Lane.' }],
    [{ name: 'Secret Location Theatre Company' }],
    [{ description: 'The address is confidential.' }, {}, { confidential: false }],
  ])('is told apart from help that is confidential: %j %j %j', (...said) => {
    expect(tells(said)).toBe(true);
  });

  test('is the one that is marked, where one of the places of the service is', () => {
    const office = { ...house, id: 'office' };
    const { services } = withoutWhereabouts(
      withSecretsMarked({
        services: [
          {
            ...{ id: 's', name: 'Refuge', status: 'active', description: 'The address of the refuge is secret.' },
            serviceAtLocations: [
              { id: 'a', location: { ...house, confidential: true } },
              { id: 'b', location: office },
            ],
          },
        ],
      }),
    );
    expect(services?.[0]?.serviceAtLocations?.map(({ location }) => location)).toEqual([
      { id: 'l', confidential: true },
      office,
    ]);
  });
});
