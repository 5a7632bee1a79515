// Draws the tables that ask for it; the table stays, for whoever reads it instead. Without scripts there is the table only.
const COLOURS = ['#0b5c6b', '#d98200', '#7a3e9d', '#1b6033', '#a3191f', '#4a575e', '#2f6fd0', '#8a6d00'];
const THIN = 24;

const words = (cell) => cell.textContent.trim();
const value = (cell) => (cell?.dataset.value === undefined ? null : Number(cell.dataset.value));

function data(table) {
  const columns = [...table.tHead.rows[0].cells].slice(1, 1 + Number(table.dataset.charted)).map(words);
  const rows = [...table.tBodies[0].rows].filter((row) => !row.classList.contains('total'));
  const cells = rows.map((row) => [...row.cells].slice(1, 1 + columns.length).map(value));
  const names = rows.map((row) => words(row.cells[0]));
  return table.dataset.chart === 'SERIES'
    ? { labels: columns, datasets: names.map((label, i) => ({ label, data: cells[i] })) }
    : { labels: names, datasets: columns.map((label, i) => ({ label, data: cells.map((row) => row[i]) })) };
}

function draw(table) {
  const drawn = data(table);
  const across = table.dataset.chart === 'BARS';
  drawn.datasets.forEach((set, i) => (set.backgroundColor = COLOURS[i % COLOURS.length]));
  const box = document.createElement('div');
  box.className = 'chart';
  box.setAttribute('aria-hidden', 'true');
  box.style.height = across ? `${80 + drawn.labels.length * drawn.datasets.length * THIN}px` : '22rem';
  const canvas = document.createElement('canvas');
  box.append(canvas);
  table.closest('.table-wrap').before(box);
  new window.Chart(canvas, {
    type: 'bar',
    data: drawn,
    options: {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: across ? 'y' : 'x',
      scales: { [across ? 'x' : 'y']: { beginAtZero: true, ticks: { precision: 0 } } },
      plugins: { legend: { display: drawn.datasets.length > 1, position: 'bottom' } }
    }
  });
}

document.querySelectorAll('table[data-chart]').forEach(draw);
