// Finds services and resources in a long list while one types; ticked ones always stay in sight.
document.addEventListener('DOMContentLoaded', () => {
  const words = document.getElementById('choice-words');
  if (!words) {
    return;
  }
  const fold = (text) =>
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase();
  const choices = [...document.querySelectorAll('.choices label')].map((label) => ({
    label,
    text: fold(label.textContent),
    box: label.querySelector('input')
  }));
  const show = () => {
    const wanted = fold(words.value).split(/\s+/);
    choices.forEach(({ label, text, box }) => {
      label.hidden = !box.checked && !wanted.every((word) => text.includes(word));
      label.style.display = label.hidden ? 'none' : '';
      label.classList.toggle('picked', box.checked);
    });
  };
  words.parentElement.hidden = false;
  words.addEventListener('input', show);
  words.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
    }
  });
  choices.forEach(({ box }) => box.addEventListener('change', show));
  show();
});
