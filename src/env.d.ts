type PageLocals = import('./views/locals.ts').PageLocals;

declare namespace App {
  /** What every template finds in `Astro.locals`, and all it knows of the mosaic. */
  interface Locals extends PageLocals {}
}
