// Draws a model, and of a case the way it took, a plane at a time. Without scripts the same is there in words.
import { draw } from './diagram.js';

document.addEventListener('DOMContentLoaded', async () => {
  const box = document.querySelector('.diagram[data-model]');
  if (!box || !window.BpmnJS) {
    return;
  }
  const way = box.dataset.way ? await read(box.dataset.way) : { elements: [], flows: [] };
  box.hidden = false;
  document.querySelector('.with-script').hidden = false;
  document.querySelector('details.way')?.removeAttribute('open');

  const chooser = document.querySelector('[data-planes]');
  const words = { all: chooser.dataset.planes, open: chooser.dataset.open };
  const drawing = await draw(box, box.dataset.model, words, { paint, choose: open });
  const { planes } = drawing;

  planes.forEach((one) => chooser.add(new Option(one.name, one.id)));
  chooser.addEventListener('change', () => open(planes.find((one) => one.id === chooser.value)));
  chooser.closest('label').hidden = planes.length < 2;

  function open(plane) {
    chooser.value = plane.id;
    return drawing.open(plane);
  }

  function paint({ canvas, elements, overlays }) {
    for (const step of way.elements) {
      const shape = elements.get(step.id);
      // the plane itself carries the id of its step and is no shape
      if (!shape?.parent) {
        continue;
      }
      canvas.addMarker(step.id, `way-${step.state}`);
      if (shape.type === 'bpmn:SubProcess' && !shape.collapsed) {
        canvas.addMarker(step.id, 'way-around');
      }
      if (step.completed > 1) {
        overlays.add(step.id, {
          position: { top: -10, right: 10 },
          html: `<span class="way-count">${step.completed} ×</span>`
        });
      }
    }
    way.flows.filter((id) => elements.get(id)).forEach((id) => canvas.addMarker(id, 'way-taken'));
  }

  const last =
    way.elements.filter((step) => step.state === 'active').findLast(drawnAlone) || way.elements.findLast(drawnAlone);
  const views = {
    ...drawing.zoom,
    now: async () => {
      if (last) {
        await open(planes.find((one) => one.shown.has(last.id)));
        drawing.center(last.id);
      }
    }
  };

  // not the step around it, which has a plane of its own
  function drawnAlone(step) {
    return planes.some((one) => one.shown.has(step.id)) && !planes.some((one) => one.of === step.id);
  }

  document.querySelectorAll('[data-zoom]').forEach((button) => {
    button.addEventListener('click', () => views[button.dataset.zoom]());
  });
});

async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(answer.status);
  }
  return answer.json();
}
