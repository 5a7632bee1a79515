// Draws two versions of a model with what differs; a row of the list shows its element. Without scripts the list is there.
import { draw } from './diagram.js';

const MARKS = { added: '+', removed: '−', changed: '≠' };
const SHOWN_IN = { before: ['removed', 'changed'], after: ['added', 'changed'] };

document.addEventListener('DOMContentLoaded', () => {
  if (window.BpmnJS) {
    document.querySelectorAll('.compared:has(.drawings)').forEach(compare);
  }
});

async function compare(section) {
  const rows = [...section.querySelectorAll('[data-element]')];
  const signs = new Map(rows.map(({ dataset }) => [dataset.element, dataset.sign]));
  const chooser = section.querySelector('.planes');
  const words = chooser.dataset;
  // the whole process is the same plane in both, whatever its id
  const key = (drawing, plane) => (plane === drawing.planes[0] ? '' : plane.of);
  const find = (drawing, of) => drawing.planes.find((plane) => key(drawing, plane) === of);
  const inside = (plane) => [...signs.keys()].filter((id) => plane.shown.has(id));

  section.querySelector('.drawings').hidden = false;
  const drawings = await Promise.all(
    [...section.querySelectorAll('.diagram')].map((box) =>
      draw(box, box.dataset.model, words, {
        paint: (drawing) => paint(drawing, SHOWN_IN[box.dataset.side]),
        choose: (plane) => open(plane.of)
      })
    )
  );

  const names = new Map(drawings.flatMap((one) => one.planes.map((plane) => [key(one, plane), plane.name])));
  names.forEach((name, of) => {
    const differing = new Set(drawings.flatMap((one) => (find(one, of) ? inside(find(one, of)) : [])));
    chooser.add(new Option(differing.size ? `${name} – ${words.count}: ${differing.size}` : name, of));
  });
  chooser.addEventListener('change', () => open(chooser.value));
  section.querySelectorAll('[data-zoom]').forEach((button) => {
    button.addEventListener('click', () => drawings.forEach((one) => one.zoom[button.dataset.zoom]()));
  });
  rows.forEach(offer);

  async function open(of) {
    chooser.value = of;
    await Promise.all(drawings.map((one) => find(one, of) && one.open(find(one, of))));
  }

  // the name in the list becomes a button where the element is drawn
  function offer(row) {
    const id = row.dataset.element;
    const drawing = drawings.find((one) => one.planes.some((plane) => plane.shown.has(id)));
    if (!drawing) {
      return;
    }
    const name = row.querySelector('.element');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'plain element';
    button.textContent = name.textContent;
    button.addEventListener('click', async () => {
      const plane = drawing.planes.find((one) => one.shown.has(id));
      await open(key(drawing, plane));
      drawings.forEach((one) => {
        signs.forEach((sign, other) => one.elements.get(other) && one.canvas.removeMarker(other, 'differs-here'));
        if (one.elements.get(id)) {
          one.canvas.addMarker(id, 'differs-here');
          one.center(id);
        }
      });
      section.querySelector('.drawings').scrollIntoView({ block: 'start' });
    });
    name.replaceWith(button);
  }

  function paint({ canvas, elements, overlays, planes, plane: opened }, shown) {
    signs.forEach((sign, id) => {
      const shape = elements.get(id);
      if (shape && shown.includes(sign)) {
        canvas.addMarker(id, `differs-${sign}`);
        overlays.add(id, { position: corner(shape), html: `<span class="differs ${sign}">${MARKS[sign]}</span>` });
      }
    });
    planes.forEach((plane) => {
      const count = inside(plane).filter((id) => shown.includes(signs.get(id))).length;
      if (count && plane !== opened && elements.get(plane.of)) {
        canvas.addMarker(plane.of, 'differs-inside');
        overlays.add(plane.of, {
          position: { bottom: 12, left: -10 },
          html: `<span class="differs inside" title="${words.count}: ${count}">${MARKS.changed} ${count}</span>`
        });
      }
    });
  }
}

function corner(shape) {
  if (!shape.waypoints) {
    return { top: -10, left: -10 };
  }
  const [a, b] = shape.waypoints;
  const left = Math.min(...shape.waypoints.map((point) => point.x));
  const top = Math.min(...shape.waypoints.map((point) => point.y));
  return { left: (a.x + b.x) / 2 - left - 8, top: (a.y + b.y) / 2 - top - 10 };
}
