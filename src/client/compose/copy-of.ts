/** Copies of a template with fields, such as those of each source. */

/** A copy of what is in a template, whose ids and names have `-0` in them, with a part of its own instead. */
export function copyOf(template: HTMLTemplateElement, part: string): HTMLElement {
  const box = (template.content.firstElementChild as HTMLElement).cloneNode(true) as HTMLElement;
  for (const each of [box, ...box.querySelectorAll('*')])
    for (const name of ['id', 'for', 'name', 'list', 'aria-describedby', 'aria-labelledby']) {
      const value = each.getAttribute(name);
      if (value !== null) each.setAttribute(name, value.replace(/-0(?=-|\s|$)/g, `-${part}`));
    }
  return box;
}
