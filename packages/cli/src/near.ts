import type { FinderIndex, Point } from '@neighbourhood-kit/finder';
import { UsageError } from './command.js';

/**
 * Finds what `--near` names.
 * @param index - The directory, whose places tell where postcodes and towns are.
 * @param near - As it was typed: `LAT,LNG` in degrees, a postcode or its beginning, or a town.
 * @returns The point.
 * @throws UsageError when no place of the directory says where it is, or it is nowhere on earth; the message says what to give instead.
 */
export function pointNear(index: FinderIndex, near: string): Point {
  const [latitude, longitude, ...rest] = near.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  if (latitude !== undefined && longitude !== undefined && rest.length === 0) {
    if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return { latitude, longitude };
    if (!Number.isNaN(latitude + longitude))
      throw new UsageError(
        `--near: "${near}" is out of range. Give LAT,LNG in degrees, latitude from -90 to 90 and longitude from -180 to 180, such as 52.92,-1.47.`,
      );
  }
  const place = index.locate(near);
  if (place) return place;
  throw new UsageError(
    `--near: no place of this directory says where "${near}" is. Give the beginning of a postcode, a town, or LAT,LNG such as 52.92,-1.47.`,
  );
}
