import { describe, expect, it } from 'vitest';
import { NUMBERED_WITHIN } from '../testing/fixtures.js';
import { read } from '../testing/read.js';

describe('ids that hold only within a service', () => {
  it('keep each service’s own organisation and place', () => {
    const feed = read(NUMBERED_WITHIN);
    expect(feed.partners.map(({ id, name }) => [id, name])).toEqual([
      ['1', 'Org 1'],
      ['1/Org 2', 'Org 2'],
      ['1/Org 3', 'Org 3'],
    ]);
    expect(
      feed.services.map(({ organisationId, organisation, serviceAtLocations }) => [
        organisationId,
        organisation?.name,
        serviceAtLocations?.[0]?.locationId,
        serviceAtLocations?.[0]?.location?.addresses?.[0]?.address1,
      ]),
    ).toEqual([
      ['1', 'Org 1', '1', '1 High St'],
      ['1/Org 2', 'Org 2', '1/2', '2 High St'],
      ['1/Org 3', 'Org 3', '1/3', '3 High St'],
    ]);
  });

  it('part nothing that is only written another way', () => {
    const [one] = NUMBERED_WITHIN;
    const feed = read([one, { ...one, id: 's2', organization: { id: 1, name: 'ORG-1' } }]);
    expect([feed.partners, feed.locations].map((list) => list.length)).toEqual([1, 1]);
  });

  it('join what a service only names, by whatever name, with what stands under that id in a list of the feed', () => {
    const address = { address_1: '1 High St', postal_code: 'DE1 1AA' };
    const organizations = [{ id: 1, name: 'Age UK Derby', email: 'help@example.org' }];
    const locations = [{ id: 1, name: 'Main site (Derby)', addresses: [address] }];
    const services = [
      {
        ...{ id: 's', name: 'Lunch', organization: { id: 1, name: 'Age UK' } },
        service_at_locations: [{ id: 'a', location: { id: 1, name: 'Main site' } }],
      },
    ];
    for (const feed of [
      { services, organizations, locations },
      { organizations, locations, services },
    ])
      expect(read(feed).services).toMatchObject([
        {
          organisation: { id: '1', email: 'help@example.org' },
          serviceAtLocations: [{ location: { id: '1', addresses: [{ address1: '1 High St' }] } }],
        },
      ]);
  });

  it('part nothing under a UUID, which means one thing everywhere', () => {
    const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
    const [one, two] = ['Age UK', 'Age UK Derby'].map((name, i) => ({
      id: `s${i}`,
      name,
      organization: { id, name, ...(i === 1 && { email: 'help@example.org' }) },
    }));
    expect(read([one, two]).partners).toMatchObject([{ id, name: 'Age UK', email: 'help@example.org' }]);
  });

  it('never give away a refuge: all under the id of a confidential place are concealed', () => {
    const place = { id: 1, name: 'Refuge', addresses: [{ address_1: 'Address withheld' }] };
    const all = [...NUMBERED_WITHIN, { id: 's4', name: 'Refuge', service_at_locations: [{ location: place }] }];
    for (const services of [all, [...all].reverse()])
      expect(JSON.stringify(read(services))).not.toMatch(/High St|DE\d/);
  });
});
