// Shows only the rows that have all the words typed, and only the parts that have such rows.
const words = document.getElementById('find');
const fold = (text) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
const rows = [...document.querySelectorAll('.reference tbody tr, .reference li')].map((row) => ({
  row,
  text: fold(row.textContent)
}));
const parts = [...document.querySelectorAll('.reference section, .reference details')];

const show = () => {
  const wanted = fold(words.value).split(/\s+/).filter(Boolean);
  let found = 0;
  rows.forEach(({ row, text }) => {
    row.hidden = !wanted.every((word) => text.includes(word));
    found += row.hidden ? 0 : 1;
  });
  parts.forEach((part) => {
    part.hidden = !part.querySelector('tbody tr:not([hidden]), li:not([hidden])');
    if (part.tagName === 'DETAILS' && wanted.length > 0) {
      part.open = !part.hidden;
    }
  });
  document.querySelector('.contents').hidden = wanted.length > 0;
  document.getElementById('found').textContent = found;
};

words.closest('.find').hidden = false;
words.addEventListener('input', show);
show();
