import { expect } from 'vitest';
import { locationSchema, partnerSchema, serviceSchema } from '@neighbourhood-kit/core/schemas';
import type { Service } from '@neighbourhood-kit/core/services';
import type { Feed } from '../feed.js';
import { readFeed } from '../full-reader.js';

/** Reads a feed that can be read: every record is accounted for, and what was read obeys the schemas. */
export function read(input: unknown): Feed {
  const reading = readFeed(input);
  if (!reading.ok) throw new Error(reading.problem.message);
  const feed = reading.value;
  expect(feed.read + feed.setAside).toBe(feed.records);
  for (const service of feed.services) expect(serviceSchema.safeParse(service).error).toBeUndefined();
  for (const partner of feed.partners) expect(partnerSchema.safeParse(partner).error).toBeUndefined();
  for (const location of feed.locations) expect(locationSchema.safeParse(location).error).toBeUndefined();
  return feed;
}

/** Reads a feed of one service. */
export const readOne = (service: object): Service | undefined => read([{ id: 'a', name: 'A', ...service }]).services[0];

/** The rules of what was found. */
export const rulesOf = (feed: Feed): string[] => feed.findings.map((finding) => finding.rule);
