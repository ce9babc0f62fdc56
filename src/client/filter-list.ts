/**
 * Filters the lists of a page by the words that the reader types, and hides groups with nothing left. What is folded in a group is
 * unfolded while somebody looks for something.
 */

const box = document.querySelector<HTMLElement>('[data-filter]');
const input = box?.querySelector<HTMLInputElement>('[data-filter-input]');
const count = box?.querySelector('[data-filter-count]');

if (box && input) {
  const groups = [...document.querySelectorAll<HTMLElement>('[data-filter-group]')].map((group) => ({
    group,
    folds: [...group.querySelectorAll('details:not([open])')].map((fold) => ({ fold, isOurs: false })),
    items: [...group.querySelectorAll<HTMLElement>('li')].map((item) => ({ item, text: item.textContent.toLowerCase() })),
  }));
  const apply = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { group, folds, items } of groups) {
      for (const each of folds) {
        const { fold } = each;
        if (words.length > 0 && !fold.hasAttribute('open')) each.isOurs = true;
        if (each.isOurs) fold.toggleAttribute('open', words.length > 0);
        if (words.length === 0) each.isOurs = false;
      }
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
