/** How ids, tags and aliases are spelt: lower-case words joined by `-`. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
