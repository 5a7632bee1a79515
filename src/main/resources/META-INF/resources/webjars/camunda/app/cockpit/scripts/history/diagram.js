/*
 * A BPMN model drawn by bpmn-js, a plane at a time, with tools for zooming that need no mouse. What is marked on it is up to
 * the caller, who need not know on which plane an element is.
 */
import { fill, h, select as choice } from './dom.js';
import { ROOT } from './api.js';
import { t } from './words.js';

const VIEWER = `${ROOT}/webjars/bpmn-js/dist/bpmn-navigated-viewer.production.min.js`;
const STEP = 80;
/** Below this size of the drawing, notes would be too small to read and are not shown. */
const LEAST = 0.3;
let viewer = null;

function loadViewer() {
  viewer =
    viewer ||
    new Promise((done, failed) => {
      const script = document.createElement('script');
      script.src = VIEWER;
      script.onload = () => (window.BpmnJS ? done(window.BpmnJS) : failed(new Error('bpmn-js')));
      script.onerror = () => {
        viewer = null;
        failed(new Error('bpmn-js'));
      };
      document.head.append(script);
    });
  return viewer;
}

/**
 * The drawing of a model. select(id) hears of clicks on elements of the flow; legend and tools are nodes shown with it.
 * Answers { element, ready, mark, note, clear, focus, dispose }; ready is a promise of the drawn model.
 */
export function diagram(xml, { label, select, legend, tools = [], height = 420 } = {}) {
  const canvas = h('div', { class: 'vst-canvas', tabindex: '0', role: 'region', 'aria-label': label, onkeydown: key });
  canvas.style.height = `${height}px`;
  const button = (words, sign, run) =>
    h('button', { type: 'button', class: 'vst-button', title: words, 'aria-label': words, onclick: run }, sign);
  const whole = h(
    'button',
    { type: 'button', class: 'vst-button', 'aria-pressed': 'false', onclick: enlarge },
    t('diagram.enlarge')
  );
  const planesChoice = h('label', { class: 'vst-inline', hidden: true }, t('diagram.plane'));
  const bar = h(
    'div',
    { class: 'vst-line vst-tools', role: 'group', 'aria-label': t('diagram.tools') },
    button(t('diagram.in'), '+', () => zoom(1.25)),
    button(t('diagram.out'), '−', () => zoom(0.8)),
    h('button', { type: 'button', class: 'vst-button', onclick: fit }, t('diagram.fit')),
    whole,
    planesChoice,
    tools
  );
  const nearer = h(
    'button',
    {
      type: 'button',
      class: 'vst-link vst-nearer',
      hidden: true,
      onclick: () => {
        show(noted);
        canvas.focus({ preventScroll: true });
      }
    },
    t('diagram.nearer')
  );
  const trouble = h('p', { class: 'vst-notice vst-bad', hidden: true });
  const element = h(
    'div',
    {
      class: 'vst-diagram',
      onkeydown: (event) => {
        if (event.key === 'Escape' && element.classList.contains('vst-large')) {
          event.stopPropagation();
          enlarge();
        }
      }
    },
    bar,
    legend,
    trouble,
    h('div', { class: 'vst-near' }, nearer),
    canvas,
    h('p', { class: 'vst-hint' }, t('diagram.hint'))
  );

  let drawing = null;
  let chosen = null;
  let fitted = false;
  let noted = null;
  let planes = [];
  let plane = null;
  let planeSelect = null;
  const marks = new Map();
  const notes = [];
  const sizes = new ResizeObserver(() => {
    if (drawing && canvas.clientWidth) {
      drawing.get('canvas').resized();
      if (!fitted) {
        fit();
      }
    }
  });
  sizes.observe(canvas);
  canvas.addEventListener(
    'wheel',
    (event) => {
      if (drawing && event.ctrlKey) {
        event.preventDefault();
        const box = canvas.getBoundingClientRect();
        const at = { x: event.clientX - box.left, y: event.clientY - box.top };
        drawing.get('canvas').zoom(clamp(drawing.get('canvas').zoom() * (event.deltaY < 0 ? 1.15 : 0.87)), at);
      }
    },
    { passive: false }
  );

  const ready = draw().catch((failure) => {
    trouble.hidden = false;
    fill(trouble, t('diagram.failed'));
    canvas.hidden = true;
    console.error(failure);
    return null;
  });

  async function draw() {
    const [BpmnJS, model] = await Promise.all([loadViewer(), xml]);
    const made = new BpmnJS({
      container: canvas,
      zoomScroll: { enabled: false },
      overlays: { defaults: { show: { minZoom: LEAST } } }
    });
    await made.importXML(model);
    drawing = made;
    offerPlanes();
    canvas.querySelector('svg')?.setAttribute('aria-hidden', 'true');
    made.on('element.click', ({ element: clicked }) => {
      const target = clicked.labelTarget || clicked;
      const plain =
        ['bpmn:Process', 'bpmn:Collaboration', 'bpmn:Participant', 'bpmn:Lane'].includes(target.type) ||
        target.waypoints;
      choose(plain ? null : target.id);
      select?.(plain ? null : target.id);
    });
    made.on('canvas.viewbox.changed', offerNearer);
    if (canvas.clientWidth) {
      fit();
    }
    return made;
  }

  /** A model whose steps have planes of their own lets one choose; the process itself comes first. */
  function offerPlanes() {
    planes = drawing.getDefinitions().diagrams.map((one) => {
      const of = one.plane.bpmnElement;
      if (of.$type === 'bpmn:SubProcess') {
        // this bpmn-js opens planes of processes only
        const { id, flowElements, artifacts } = of;
        one.plane.bpmnElement = drawing.get('moddle').create('bpmn:Process', { id, flowElements, artifacts });
      }
      return { id: one.id, of, elements: new Map(one.plane.planeElement.map((part) => [part.bpmnElement?.id, part])) };
    });
    plane = planes[0];
    planeSelect = choice(
      planes.map((one, i) => [one.id, (i && one.of.name) || t('diagram.plane.all')]),
      plane.id,
      { onchange: () => open(planes.find((one) => one.id === planeSelect.value)) }
    );
    planesChoice.append(planeSelect);
    planesChoice.hidden = planes.length < 2;
    offerSteps();
  }

  async function open(next) {
    if (!next || next === plane) {
      return;
    }
    await drawing.open(next.id);
    plane = next;
    planeSelect.value = next.id;
    canvas.querySelector('svg')?.setAttribute('aria-hidden', 'true');
    marks.forEach((names, id) => names.forEach((name) => shape(id) && drawing.get('canvas').addMarker(id, name)));
    notes.forEach(attach);
    offerSteps();
    choose(chosen);
    fit();
    offerNearer();
  }

  /** A closed step is opened by a button on its corner. */
  function offerSteps() {
    planes
      .filter((one) => one !== plane && shape(one.of.id))
      .forEach((one) => {
        const words = t('diagram.plane.open', { name: one.of.name || one.of.id });
        drawing
          .get('overlays')
          .add(one.of.id, 'vst-into', {
            position: { bottom: 12, right: 14 },
            html: h(
              'button',
              { type: 'button', class: 'vst-into', title: words, 'aria-label': words, onclick: () => open(one) },
              '↘'
            )
          });
      });
  }

  function planeOf(id) {
    return planes.find((one) => one.elements.has(id));
  }

  function type(id) {
    return planeOf(id)?.elements.get(id).bpmnElement.$type;
  }

  function attach({ id, node, position }) {
    if (shape(id)) {
      drawing.get('overlays').add(id, 'vst', { position, html: node });
    }
  }

  /** Notes that are there but not seen are offered. */
  function offerNearer() {
    nearer.hidden = !noted || drawing.get('canvas').zoom() >= LEAST;
  }

  /** Brings an element into sight, large enough to read. */
  async function show(id) {
    await open(id && planeOf(id));
    const found = id && shape(id);
    if (found) {
      const own = drawing.get('canvas');
      const scale = Math.max(own.zoom(), 0.6);
      const width = canvas.clientWidth / scale;
      const heightOf = canvas.clientHeight / scale;
      own.viewbox({
        x: found.x + found.width / 2 - width / 2,
        y: found.y + found.height / 2 - heightOf / 2,
        width,
        height: heightOf
      });
    }
  }

  function clamp(value) {
    return Math.min(4, Math.max(0.08, value));
  }

  function zoom(by) {
    const own = drawing?.get('canvas');
    own?.zoom(clamp(own.zoom() * by), 'auto');
  }

  function fit() {
    drawing?.get('canvas').zoom('fit-viewport', 'auto');
    fitted = Boolean(drawing);
  }

  function enlarge() {
    const large = element.classList.toggle('vst-large');
    whole.setAttribute('aria-pressed', String(large));
    fill(whole, large ? t('diagram.shrink') : t('diagram.enlarge'));
    window.requestAnimationFrame(() => {
      drawing?.get('canvas').resized();
      fit();
    });
  }

  function key(event) {
    const moves = { ArrowLeft: [STEP, 0], ArrowRight: [-STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP] };
    if (event.target !== canvas || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (moves[event.key]) {
      drawing?.get('canvas').scroll({ dx: moves[event.key][0], dy: moves[event.key][1] });
    } else if (event.key === '+' || event.key === '=') {
      zoom(1.25);
    } else if (event.key === '-') {
      zoom(0.8);
    } else if (event.key === '0') {
      fit();
    } else {
      return;
    }
    event.preventDefault();
  }

  /** What is drawn of an element on the open plane; the plane itself carries the id of its step and is no shape. */
  function shape(id) {
    const found = drawing?.get('elementRegistry').get(id);
    return found?.parent && found;
  }

  function choose(id) {
    if (chosen && shape(chosen)) {
      drawing.get('canvas').removeMarker(chosen, 'vst-chosen');
    }
    chosen = id || null;
    if (id && shape(id)) {
      drawing.get('canvas').addMarker(id, 'vst-chosen');
    }
  }

  return {
    element,
    ready,
    /** Gives an element a class; ids that the model does not have are passed over. */
    mark(id, name) {
      marks.set(id, (marks.get(id) || new Set()).add(name));
      if (shape(id)) {
        drawing.get('canvas').addMarker(id, name);
      }
    },
    unmark(id, name) {
      marks.get(id)?.delete(name);
      if (shape(id)) {
        drawing.get('canvas').removeMarker(id, name);
      }
    },
    /** Puts a note at an element: position as bpmn-js takes it. The first one is what „nearer” leads to. */
    note(id, node, position) {
      if (planeOf(id)) {
        notes.push({ id, node, position });
        attach(notes.at(-1));
        noted = noted || id;
        offerNearer();
      }
    },
    clearNotes() {
      notes.length = 0;
      drawing?.get('overlays').remove({ type: 'vst' });
      noted = null;
      nearer.hidden = true;
    },
    /** Marks an element as the chosen one and brings it into sight. */
    async focus(id) {
      await show(id);
      choose(id);
    },
    type,
    /** Whether an element is drawn around others of its plane. */
    frame: (id) => /SubProcess|Transaction/.test(type(id) || '') && planeOf(id).elements.get(id).isExpanded !== false,
    /** Ids of what is on the plane of a closed step. */
    inside: (id) => [...(planes.find((one) => one.of.id === id)?.elements.keys() || [])],
    dispose() {
      sizes.disconnect();
      drawing?.destroy();
      drawing = null;
    }
  };
}
