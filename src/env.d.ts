/** The style sheet of the fills, made from their table. */
declare module 'virtual:fills.css';

type PageLocals = import('./views/locals.ts').PageLocals;

declare namespace App {
  /** What every template finds in `Astro.locals`, and all it knows of the mosaic. */
  interface Locals extends PageLocals {}
}
