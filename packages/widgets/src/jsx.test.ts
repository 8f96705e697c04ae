import { expectTypeOf, test } from 'vitest';
import type { NkReferEvent, NkServiceFinder, Theme } from './index.js';
import type { JsxElements } from './jsx.js';
import './nk-service-finder/nk-service-finder.define.js';

type Finder = JsxElements<{ className?: string; form?: number }>['nk-service-finder'];

test('in JSX an element has its own properties, handlers of the events and what the framework allows on any element', () => {
  expectTypeOf<Finder['theme']>().toEqualTypeOf<Theme | undefined>();
  expectTypeOf<Finder['tiles']>().toEqualTypeOf<NkServiceFinder['tiles']>();
  expectTypeOf<Finder['onnk-refer']>().toEqualTypeOf<((event: NkReferEvent) => void) | undefined>();
  expectTypeOf<Finder['className']>().toEqualTypeOf<string | undefined>();
  // The element's own property goes before one of the framework that has the same name.
  expectTypeOf<Finder['form']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<Finder>().not.toHaveProperty('innerHTML');
});
