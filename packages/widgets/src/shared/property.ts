import type { PropertyDeclaration, ReactiveElement } from 'lit';

type Decorator = (prototype: object, name: PropertyKey) => void;

/**
 * Makes a field a reactive property, as Lit's decorator of this name does. That one speaks the decorators of ECMAScript as well, which
 * weigh more than all the rest of it.
 * @param options - As Lit's.
 * @returns The decorator.
 */
export const property =
  (options?: PropertyDeclaration): Decorator =>
  (prototype, name) => {
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);
  };

/**
 * Makes a field a reactive property that the element keeps to itself, as Lit's decorator of this name does.
 * @returns The decorator.
 */
export const state = (): Decorator => property({ state: true, attribute: false });
