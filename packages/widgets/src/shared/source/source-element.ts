import type { PropertyValues } from 'lit';
import { property } from '../property.js';
import { findKitLanguage } from '../../locales/find-language.js';
import type { SectionName } from '../../locales/locale.js';
import { NkElement } from '../base-element.js';
import { chooseSource } from './choose-source.js';
import type { Source } from './source.js';

/**
 * An element that reads a directory. Exactly one of `snapshot`, `api`, `feed` or `source` says which.
 */
export abstract class SourceElement<S extends SectionName> extends NkElement<S> {
  /** Address of a finder snapshot (`nk index`, `nk publish`). The quickest and most private way. */
  @property() snapshot: string | undefined;

  /** Base address of a Neighbourhood Kit server or of any Open Referral UK API. */
  @property() api: string | undefined;

  /** Address of a live feed file. Suits up to about 2,000 services; its publisher must allow other sites to read it (CORS). */
  @property() feed: string | undefined;

  /** A source of the host's own, instead of an address. */
  @property({ attribute: false }) source: Source | undefined;

  /** The clock that "now" is read from. */
  @property({ attribute: false }) clock: () => Date = () => new Date();

  protected override readonly findKitLanguage = findKitLanguage;

  /** The source that is read; undefined while none is named. */
  protected current: Source | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!['snapshot', 'api', 'feed', 'source'].some((name) => changed.has(name))) return;
    this.current = this.source ?? chooseSource(this);
    this.sourceChanged();
  }

  /** Called when another source is to be read, or none. */
  protected abstract sourceChanged(): void;
}
