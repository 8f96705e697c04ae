import type { Service } from '@neighbourhood-kit/core/services';
import { describe, expect, test } from 'vitest';
import { buildFinder } from './build-plain.js';
import { everydayOf } from './everyday/everyday-meaning.js';
import type { Everyday } from './everyday/everyday.js';
import { found, indexOf, service } from './testing/small-directory.js';

/** A service with one place. */
const placed = (name: string, city: string, latitude: number, more: Partial<Service> = {}): Service =>
  service(name, {
    serviceAtLocations: [
      {
        id: `${name} place`,
        location: { id: city, latitude, longitude: -1.5, addresses: [{ city, postalCode: 'DE1 3AA' }] },
      },
    ],
    ...more,
  });

describe('a slip that made another word', () => {
  const index = indexOf([
    service('Monday walking group'),
    service('Craft fair'),
    service('Waking night care'),
    service('Bus fare refunds'),
    service('Peer support group'),
  ]);

  test.each([
    ['waking group', 'Monday walking group', 'walking'],
    ['craft fare', 'Craft fair', 'fair'],
  ])('“%s” is read as its neighbours show: %s', (text, name, word) => {
    const [best] = index.query({ text }).hits;
    expect(best?.name).toBe(name);
    expect(best?.reasons).toContainEqual(expect.objectContaining({ kind: 'typo', found: word }));
  });

  test('a word whose neighbours do not give it away is left as it is', () => {
    expect(found(index, 'waking night')[0]).toBe('Waking night care');
    expect(found(index, 'bus fare')).not.toContain('Craft fair');
  });
});

describe('everyday ways of putting a need', () => {
  test('the words that were understood are told in the order in which they were typed', () => {
    const falls = indexOf([service('Falls prevention')]);
    const [hit] = falls.query({ text: 'my mum keeps tripping over' }).hits;
    expect(hit?.reasons.map(({ asked }) => asked)).toContain('keeps tripping');
  });

  const index = indexOf([
    service('Adult literacy'),
    service('Shared reading circle', { description: 'We read aloud.' }),
    service('Debt advice'),
    service('Chiropody clinic'),
    service('Loneliness line'),
  ]);

  test('who is hit by somebody is not told to bring up a child better', () => {
    const own = indexOf([service('Parenting courses'), service('Domestic abuse refuge')]);
    expect(found(own, 'he hits me')[0]).toBe('Domestic abuse refuge');
    expect(found(own, 'my son hits me')).toContain('Parenting courses');
    expect(found(own, 'i am frightened of my boyfriend and want a course')[0]).toBe('Domestic abuse refuge');
    expect(found(own, 'my husband hits me and i need to get out with the children')[0]).toBe('Domestic abuse refuge');
  });

  test.each([
    ['wound clinic', 'Anxiety group'],
    ['tap dance', 'Handyman'],
    ['health visitor', 'Befriending'],
    ['breast cancer', 'Infant feeding'],
    ['yoga on zoom', 'Computer class'],
    ['spinning class', 'Falls prevention'],
    ['horse riding', 'Gambling support'],
    ['rowing club', 'Relationship counselling'],
    ['belly dancing', 'Weight management'],
    ['mental capacity act', 'Theatre group'],
    ['heart attack', 'Victim support'],
    ['keep fit', 'Epilepsy group'],
    ['HIV', 'Bath aids'],
    ['wild swimming', 'Parenting course'],
    ['scouts', 'Guide dogs'],
    ['guide for carers', 'Scouts'],
    ['pest control', 'Domestic abuse refuge'],
    ['early years', 'Hearing loss group'],
  ])('“%s” is no everyday expression that leads to %s', (text, name) => {
    expect(found(indexOf([service('Community centre'), service(name)]), text)).not.toContain(name);
  });

  test('what is called much the same and is no help comes after what helps', () => {
    const named = indexOf([service('Walking group'), service('Mobility aids shop'), service('Domestic cleaning')]);
    expect(found(named, 'walking aids')[0]).toBe('Mobility aids shop');
    const homes = indexOf([service('Homecare agency'), service('Find a care home')]);
    expect(found(homes, 'care home')[0]).toBe('Find a care home');
    const abuse = indexOf([service('Domestic cleaning'), service('Refuge for people who face abuse')]);
    expect(found(abuse, 'domestic violence')[0]).toBe('Refuge for people who face abuse');
  });

  test('what cannot be done is not what is done', () => {
    expect(found(index, 'I cannot read')[0]).toBe('Adult literacy');
    expect(found(index, 'I like to read')).not.toContain('Adult literacy');
  });

  test.each([
    ['the baillifs wrote to me', 'Debt advice'],
    ['my toenials', 'Chiropody clinic'],
    ['all on my own', 'Loneliness line'],
  ])('“%s” leads to %s', (text, name) => {
    expect(found(index, text)[0]).toBe(name);
  });

  test('words of an expression that stand far apart or out of order are no expression', () => {
    expect(found(index, 'my own boat on the canal')).not.toContain('Loneliness line');
  });

  test('one place of an expression takes any word of several, or of a class, and any word that denies', () => {
    const own = indexOf([service('Stairlifts'), service('Befriending'), service('Upstairs gallery')], {
      everydayWords: ['@kin: mum nan', 'cannot get/climb stairs/steps > stairlift', '@kin lonely > befriending'],
    });
    expect(found(own, 'my nan is so lonely')).toEqual(['Befriending']);
    expect(found(own, 'she struggles to climb the steps')[0]).toBe('Stairlifts');
    expect(found(own, 'to get up the stairs')).not.toContain('Stairlifts');
    expect(found(own, 'lonely hearts')).toEqual([]);
  });

  test('a word with a full stop is meant as it stands', () => {
    const own = indexOf([service('Sexual health'), service('Hearing help')], {
      everydayWords: ['aids. > sexual health'],
    });
    expect(found(own, 'my hearing aid')).toEqual(['Hearing help']);
    expect(found(own, 'aids')).toEqual(['Sexual health']);
  });

  test('a table may come later than an index that is built in a page, and with it what finds slips', async () => {
    const tables: Everyday[] = [];
    const finder = await buildFinder([service('Chiropody clinic')], { everyday: () => tables[0] });
    expect(found(finder, 'chiropody')).toEqual(['Chiropody clinic']);
    for (const text of ['my toenails', 'chiropdy']) expect(found(finder, text)).toEqual([]);
    tables.push(everydayOf(['toenails > chiropody']));
    for (const text of ['my toenails', 'chiropdy']) expect(found(finder, text)).toEqual(['Chiropody clinic']);
  });

  test.each([
    ['feeling down', 'Talking therapies', 'Short breaks for disabled children'],
    ['ex offender on probation', 'Prison leavers', 'Will writing'],
    ['hot shower', 'Showers for rough sleepers', 'Theatre shows'],
    ['universal credit', 'Benefits advice', 'University lectures'],
    ['books', 'Books on loan', 'Holiday bookings'],
    ['mobility', 'Mobility centre', 'Mobile hairdresser'],
    ['parking', 'Parking for disabled drivers', 'Friends of the park'],
    ['community', 'Community hall', 'Communication aids'],
  ])('“%s” is answered by %s, and not by %s, which only sounds like it', (text, wanted, other) => {
    const index = indexOf([
      service('Talking therapies', { description: 'For depression, anxiety and low mood.' }),
      service('Short breaks for disabled children', { description: 'SEND and other children with disabilities.' }),
      service('Prison leavers', { description: 'Support for ex offenders under probation.' }),
      service('Will writing', { description: 'Wills, probate and legal help from solicitors.' }),
      service('Showers for rough sleepers'),
      service('Theatre shows', { description: 'Showing plays.' }),
      service('Benefits advice', { description: 'Help with Universal Credit.' }),
      service('University lectures'),
      ...['Books on loan', 'Holiday bookings', 'Mobility centre', 'Mobile hairdresser'].map((name) => service(name)),
      ...['Parking for disabled drivers', 'Friends of the park', 'Community hall'].map((name) => service(name)),
      service('Communication aids', { description: 'Communicating by eye.' }),
    ]);
    const names = found(index, text);
    expect(names[0]).toBe(wanted);
    expect(names).not.toContain(other);
  });

  test('two words that services write together are no other pair that begins alike', () => {
    const choirs = indexOf([service('Community choir'), service('Community transport'), service('Evening classes')]);
    expect(found(choirs, 'community choir')[0]).toBe('Community choir');
    const [hit] = choirs.query({ text: 'community choir' }).hits;
    expect(hit?.reasons).not.toContainEqual(expect.objectContaining({ asked: 'choir', found: 'community' }));
  });

  test('a long story is not answered best by the service that mentions the most of it', () => {
    const things = 'garden piano boat bicycle oven carpet ladder kettle mirror curtains table sofa wardrobe';
    const index = indexOf([
      service('Council services', { description: `We collect: ${things}. ${'Council services '.repeat(200)}` }),
      service('Domestic abuse refuge'),
      ...Array.from({ length: 16 }, (_, i) => service(`Jumble sale ${i}`, { description: things })),
    ]);
    const story = `my husband hits me and kept everything: ${things.split(' ').join(', the ')}`;
    expect(found(index, story)[0]).toBe('Domestic abuse refuge');
  });

  test('of a long story the end is read as well', () => {
    const index = indexOf([service('Memory cafe'), service('Walking football')]);
    const story =
      'It has been a long year for all of us and so many things have gone wrong one after another since the spring. ';
    expect(found(index, `${story}Anyway what I would really like is walking football`)[0]).toBe('Walking football');
  });

  test('a site adds lines of its own', () => {
    const own = indexOf([service('High Peak rangers')], { everydayWords: ['the tops > High Peak'] });
    expect(found(own, 'up on the tops')).toEqual(['High Peak rangers']);
    expect(found(own, 'my toenails')).toEqual([]);
  });
});

describe('a town in the question', () => {
  const index = indexOf([
    placed('Dental practice', 'New Mills', 53.36),
    placed('Dental care', 'Belper', 53.02),
    placed('Belper Belper history society', 'Derby', 52.92),
    placed('Reading group', 'Reading', 51.45),
  ]);

  test('is where the person wants it, not what it is called', () => {
    expect(found(index, 'dental belper')[0]).toBe('Dental care');
    expect(found(index, 'dental in new mills')[0]).toBe('Dental practice');
  });

  test('help of the kind that is asked for in the town comes before help of that very name far off', () => {
    const advice = indexOf([
      placed('Debt advice', 'Derby', 52.92),
      placed('Money and benefits advice', 'Glossop', 53.44, { description: 'Advice when you owe money.' }),
      placed('Lunch club', 'Glossop', 53.44),
    ]);
    expect(found(advice, 'debt advice in glossop')).toEqual(['Money and benefits advice', 'Debt advice']);
    expect(found(advice, 'debt advice')[0]).toBe('Debt advice');
  });

  test('that begins the question, or is all of it, is a word as any other', () => {
    expect(found(index, 'reading group')[0]).toBe('Reading group');
    expect(found(index, 'belper')[0]).toBe('Belper Belper history society');
  });
});

describe('a postcode in the question', () => {
  const at = (name: string, postalCode: string, latitude: number) =>
    service(name, {
      serviceAtLocations: [
        { id: `${name} place`, location: { id: postalCode, latitude, longitude: -1.5, addresses: [{ postalCode }] } },
      ],
    });
  const index = indexOf([
    at('Food bank far', 'SK22 4AA', 53.36),
    at('Food bank here', 'DE1 3AA', 52.92),
    at('Food bank there', 'DE56 1AA', 53.02),
    at('Yoga', 'DE1 3AB', 52.921),
  ]);

  test.each(['food bank de1', 'food bank near DE1 3ZZ', 'DE13ZZ food bank', 'food bank in de1, please'])(
    '“%s” asks for the nearest',
    (text) => {
      const { hits } = index.query({ text });
      expect(hits.map(({ name }) => name)).toEqual(['Food bank here', 'Food bank there', 'Food bank far']);
      expect(hits[0]?.distanceMetres).toBeLessThan(1000);
    },
  );

  test('that is all of it lists what is near, the nearest first', () => {
    expect(found(index, 'DE56')).toEqual(['Food bank there', 'Yoga', 'Food bank here', 'Food bank far']);
  });

  test('may have a circle around it', () => {
    expect(found(index, { text: 'food bank de1', withinMetres: 5000 })).toEqual(['Food bank here']);
  });

  test('does not move somebody who has said where they are', () => {
    const { hits } = index.query({ text: 'food bank de1', near: { latitude: 53.36, longitude: -1.5 } });
    expect(hits.find(({ name }) => name === 'Food bank far')?.distanceMetres).toBeLessThan(100);
  });

  test('is a word as any other where no place of the directory tells, and in a question that is meant word by word', () => {
    expect(index.query({ text: 'food bank ZE1' }).hits[0]).not.toHaveProperty('distanceMetres');
    expect(found(index, { text: 'food bank de1', strict: true })).toEqual(['Food bank here']);
  });
});

describe('when nothing is found', () => {
  const free = { costOptions: [{ id: 'free', amount: 0, currency: 'GBP' }] } as Partial<Service>;
  const paid = { costOptions: [{ id: 'paid', amount: 5, currency: 'GBP' }] } as Partial<Service>;
  const near = { latitude: 52.9, longitude: -1.5 };
  const index = indexOf([
    placed('Yoga for all', 'Derby', 52.91, paid),
    placed('Yoga in the park', 'Belper', 52.97, free),
    placed('Yoga at the hall', 'Belper', 52.98, free),
    placed('Yoga for children', 'Derby', 52.905, { ...free, maximumAge: 12 }),
  ]);

  test('the smallest change of each condition that brings something is told, with what it brings', () => {
    const { total, relax } = index.query({
      text: 'yoga',
      facets: { cost: ['free'] },
      age: 40,
      near,
      withinMetres: 5000,
    });
    expect(total).toBe(0);
    expect(relax).toEqual([
      { change: 'within', withinMetres: 5 * 1609.344, total: 1 },
      { change: 'facet', facet: 'cost', total: 1 },
      { change: 'age', total: 1 },
    ]);
  });

  test('each change that is told brings as many as it says', () => {
    const question = { text: 'yoga', facets: { cost: ['free'] }, age: 40, near, withinMetres: 5000 };
    const { relax } = index.query(question);
    for (const { total, ...change } of relax) {
      const changed =
        change.change === 'within'
          ? { ...question, withinMetres: change.withinMetres }
          : change.change === 'facet'
            ? { ...question, facets: {} }
            : { ...question, age: undefined };
      expect(index.query(changed).total).toBe(total);
    }
  });

  test('who is not eligible is told apart, with the ages', () => {
    const { hits, notEligible } = index.query({ text: 'yoga', age: 40, near });
    expect(hits.map(({ name }) => name)).not.toContain('Yoga for children');
    expect(notEligible).toEqual([
      { id: 'Yoga for children', name: 'Yoga for children', reason: 'too-old', maximumAge: 12 },
    ]);
  });
});

describe('odd services', () => {
  const hostile = "<script>alert(1)</script> \u202e\0 ${7*7} '; DROP TABLE services;-- \ud800";
  const index = indexOf([
    { id: 'nameless', name: '', status: 'active' },
    service(hostile, {
      id: 'hostile',
      description: hostile.repeat(50),
      organisation: { id: 'o', name: hostile },
    }),
    service('x'.repeat(100_000), { id: 'long' }),
    service('食料バンク 🥫', { id: 'other script' }),
    placed('Nowhere', '', 0),
  ]);

  test('are indexed, listed and found like others', () => {
    expect(index.services).toBe(5);
    expect(
      index
        .query({})
        .hits.map(({ id }) => id)
        .sort(),
    ).toEqual(['Nowhere', 'hostile', 'long', 'nameless', 'other script'].sort());
    expect(index.query({ text: 'drop table' }).hits[0]?.id).toBe('hostile');
    expect(index.query({ text: '食料バンク' }).hits[0]?.id).toBe('other script');
  });

  test('text comes back as it was given, for the page that shows it to escape', () => {
    const [hit] = index.query({ text: 'drop table' }).hits;
    expect(hit?.name).toBe(hostile.replace('\0', ' ').replace('\ud800', '\ufffd'));
  });
});

describe('a word that services use, typed with a slip or not to its end', () => {
  const index = indexOf([service('Fibromyalgia Action'), service('Pain clinic'), service('Arthritis and pain group')]);

  test.each(['fibro', 'fibromialgia', 'fibromyalgia'])(
    '“%s” finds what is called so before what may help with it',
    (text) => {
      expect(found(index, text)[0]).toBe('Fibromyalgia Action');
      expect(found(index, text)).toContain('Pain clinic');
    },
  );
});

describe('a slip in a word that services write otherwise', () => {
  const index = indexOf([
    service('Stop smoking'),
    service('Knitting circle'),
    service('Dance evening'),
    service('Lunch club'),
  ]);

  test.each([
    ['smukers', 'Stop smoking'],
    ['knityers', 'Knitting circle'],
    ['xmoking', 'Stop smoking'],
    ['dnncae', 'Dance evening'],
  ])('“%s” finds %s', (text, name) => {
    expect(found(index, text)[0]).toBe(name);
  });

  test('a word that is only guessed at weighs nearly as much as one that was typed right', () => {
    const places = indexOf([
      service('Doctors', { description: 'In Fishponds.' }),
      service('Doctors and nurses of the city'),
    ]);
    expect(found(places, 'doctors and nurses in fisponds').length).toBe(2);
    expect(found(places, 'doctors fisponds')[0]).toBe('Doctors');
  });
});
