import type { Service } from '@neighbourhood-kit/core/services';
import type { FinderQuery, FinderResult, Suggestion } from '@neighbourhood-kit/finder';
import type { LocatedPlace, Source, SourceInfo } from './source.js';

/** A source that is read only when something is first asked of it; after a failure it is read again with the next question. */
export class LateSource implements Source {
  #source: Promise<Source> | undefined;

  /**
   * Prepares the source; nothing is read yet.
   * @param kind - What kind of source it is.
   * @param read - Reads and opens it; rejects with a `SourceError`.
   */
  constructor(
    readonly kind: string,
    private readonly read: () => Promise<Source>,
  ) {}

  async describe(signal?: AbortSignal): Promise<SourceInfo> {
    return (await this.#open()).describe(signal);
  }

  async query(query: FinderQuery, signal?: AbortSignal): Promise<FinderResult> {
    return (await this.#open()).query(query, signal);
  }

  async service(id: string, signal?: AbortSignal): Promise<Service | undefined> {
    return (await this.#open()).service(id, signal);
  }

  async suggest(typed: string, signal?: AbortSignal): Promise<readonly Suggestion[]> {
    return (await (await this.#open()).suggest?.(typed, signal)) ?? [];
  }

  async locate(place: string, signal?: AbortSignal): Promise<LocatedPlace | undefined> {
    return (await this.#open()).locate?.(place, signal);
  }

  #open(): Promise<Source> {
    this.#source ??= this.read().catch((error: unknown) => {
      this.#source = undefined;
      throw error;
    });
    return this.#source;
  }
}
