/**
 * Filters the lists of a page by the words that the reader types, and hides groups with nothing left. An entry is found by the words of
 * its elements with `data-filter-text` and of these attributes; without such an element, by all of its words. A group with
 * `data-filter-rest` stays: it stands for more than it lists.
 */

const box = document.querySelector<HTMLElement>('[data-filter]');
const input = box?.querySelector<HTMLInputElement>('[data-filter-input]');
const count = box?.querySelector('[data-filter-count]');

const textOf = (item: HTMLElement): string => {
  const marked = [...item.querySelectorAll<HTMLElement>('[data-filter-text]')];
  const texts = marked.length > 0 ? marked.map((part) => `${part.textContent} ${part.dataset.filterText}`) : [item.textContent];
  return texts.join(' ').toLowerCase();
};

if (box && input) {
  const groups = [...document.querySelectorAll<HTMLElement>('[data-filter-group]')].map((group) => ({
    group,
    rest: group.querySelector('[data-filter-rest]') !== null,
    items: [...group.querySelectorAll<HTMLElement>('li')].map((item) => ({ item, text: textOf(item) })),
  }));
  const apply = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { group, rest, items } of groups) {
      let left = 0;
      for (const { item, text } of items) {
        item.hidden = !words.every((word) => text.includes(word));
        if (!item.hidden) left += 1;
      }
      group.hidden = left === 0 && !rest;
      shown += left;
    }
    if (count) count.textContent = words.length > 0 ? `${shown} shown` : '';
  };
  input.addEventListener('input', apply);
  box.hidden = false;
  apply();
}
