/** Filters the lists of a page by the words that the reader types, and hides groups with nothing left. */

const box = document.querySelector<HTMLElement>('[data-filter]');
const input = box?.querySelector<HTMLInputElement>('[data-filter-input]');
const count = box?.querySelector('[data-filter-count]');

if (box && input) {
  const groups = [...document.querySelectorAll<HTMLElement>('[data-filter-group]')].map((group) => ({
    group,
    items: [...group.querySelectorAll<HTMLElement>('li')].map((item) => ({ item, text: item.textContent.toLowerCase() })),
  }));
  const apply = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { group, items } of groups) {
      let left = 0;
      for (const { item, text } of items) {
        item.hidden = !words.every((word) => text.includes(word));
        if (!item.hidden) left += 1;
      }
      group.hidden = left === 0;
      shown += left;
    }
    if (count) count.textContent = words.length > 0 ? `${shown} shown` : '';
  };
  input.addEventListener('input', apply);
  box.hidden = false;
  apply();
}
