/**
 * Types of the elements for TypeScript's JSX, as React 19 and Preact use it. Nothing but types: importing it brings no code into a page.
 * @packageDocumentation
 */
import type { LitElement } from 'lit';

type Tag = keyof HTMLElementTagNameMap & `nk-${string}`;
type EventName = keyof HTMLElementEventMap & `nk-${string}`;
type Handlers = {
  readonly [Name in EventName as `on${Name}`]?: ((event: HTMLElementEventMap[Name]) => void) | undefined;
};
type Settings<E> = { readonly [Name in Exclude<keyof E, keyof LitElement>]?: E[Name] | undefined };

/**
 * Props of every element whose module is imported: its properties, and `on` with the name of an event, such as `onnk-refer`.
 * @typeParam Common - What the framework allows on any element: `key`, `ref`, `className`, children.
 * @example
 * declare module 'react' {
 *   namespace JSX {
 *     interface IntrinsicElements extends JsxElements<DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>> {}
 *   }
 * }
 */
export type JsxElements<Common = object> = {
  [Name in Tag]: Omit<Common, keyof Settings<HTMLElementTagNameMap[Name]>> &
    Settings<HTMLElementTagNameMap[Name]> &
    Handlers;
};
