/** The style sheet of the fills, made from their table. */
declare module 'virtual:fills.css';

type PageLocals = import('./views/locals.ts').PageLocals;

declare namespace App {
  /** What every template finds in `Astro.locals`: all that it knows about the mosaic. */
  interface Locals extends PageLocals {}
}
