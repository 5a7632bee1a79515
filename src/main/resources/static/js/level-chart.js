// Draws the results of a term over its periods from the table of them, which says the same. Without scripts there is the table only.
const GOOD = '#0b5c6b';
const BAD = '#a3191f';

const read = (text) => (text === undefined || text === '' ? null : Number(text));
const latvian = (number) => number.toLocaleString('lv-LV', { maximumFractionDigits: 6 });

function level(name, values, colour, dash) {
  return {
    label: name,
    data: values,
    borderColor: colour,
    backgroundColor: colour,
    borderDash: dash,
    borderWidth: 2,
    stepped: 'middle',
    pointRadius: 0,
    pointStyle: 'line',
    order: 3
  };
}

function marks(name, values, colour, style) {
  return {
    label: name,
    data: values,
    showLine: false,
    borderColor: colour,
    backgroundColor: 'transparent',
    borderWidth: 2,
    pointStyle: style,
    pointRadius: 9,
    pointHoverRadius: 9,
    order: 1
  };
}

const DAY = 86400000;

// Rows of the table, the oldest first, with an empty one where periods between two are not known.
function periods(table) {
  const all = [];
  for (const row of [...table.tBodies[0].rows].reverse()) {
    const before = all.at(-1);
    if (before && Date.parse(row.dataset.from) - Date.parse(before.to) > DAY) {
      all.push({ label: '', version: before.version });
    }
    all.push({ ...row.dataset, label: row.cells[0].textContent.trim() });
  }
  return all;
}

// Datasets of rows, the oldest first; a period without a value is a gap.
function datasets(rows, words) {
  const value = rows.map((row) => read(row.value));
  const target = rows.map((row) => read(row.target));
  const warning = rows.map((row) => read(row.warning));
  const place = (wanted) => rows.map((row, i) => (wanted(row, i) ? (value[i] ?? target[i]) : null));
  const colours = rows.map((row) => (row.breached === 'true' ? BAD : GOOD));
  const actual = {
    label: words.value,
    data: value,
    spanGaps: false,
    borderColor: GOOD,
    backgroundColor: GOOD,
    pointBackgroundColor: colours,
    pointBorderColor: colours,
    pointStyle: rows.map((row) => (row.breached === 'true' ? 'rectRot' : 'circle')),
    pointRadius: rows.map((row) => (row.breached === 'true' ? 7 : 4)),
    order: 2
  };
  const changed = (row, i) => i > 0 && row.version !== rows[i - 1].version;
  const all = [
    actual,
    level(words.target, target, '#4a575e', [6, 4]),
    level(words.warning, warning, '#d98200', [2, 3]),
    marks(
      words.changed,
      rows.map((row, i) => (changed(row, i) ? target[i] : null)),
      '#7a3e9d',
      'crossRot'
    ),
    marks(
      words.excluded,
      place((row) => row.excluded),
      '#2f6fd0',
      'rect'
    ),
    marks(
      words.corrections,
      place((row) => Number(row.corrections) > 0),
      '#8a6d00',
      'triangle'
    )
  ];
  return all.filter((set) => set === actual || set.data.some((v) => v !== null));
}

function draw(table) {
  const rows = periods(table);
  const box = document.createElement('div');
  box.className = 'chart';
  box.setAttribute('aria-hidden', 'true');
  const canvas = document.createElement('canvas');
  box.append(canvas);
  table.closest('.table-wrap').before(box);
  new window.Chart(canvas, {
    type: 'line',
    data: { labels: rows.map((row) => row.label), datasets: datasets(rows, table.dataset) },
    options: {
      animation: false,
      maintainAspectRatio: false,
      scales: { y: { grace: '5%', ticks: { callback: latvian } } },
      plugins: {
        legend: { position: 'bottom', labels: { usePointStyle: true } },
        tooltip: { callbacks: { label: (item) => `${item.dataset.label}: ${latvian(item.parsed.y)}` } }
      }
    }
  });
}

document.querySelectorAll('table[data-levels]').forEach(draw);
