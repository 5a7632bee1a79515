/*
 * Looks at the drawn side of the processes: can a person follow the picture?
 *
 *   node check.js FOLDER-OR-FILE...
 *
 * Says what is wrong in each model and ends with 1 when anything is. What is checked:
 *   drawn      every node and every sequence flow has its place in the diagram
 *   size       a plane has few enough nodes and is narrow enough to be read on a screen
 *   room       nodes do not lie on each other; labels do not lie on nodes, on other labels or on the border of a lane or group
 *   lines      flows run straight up, down, left or right, pass beside nodes and cross no other flow
 *   words      every activity has a name, every decision its question, every way out of it its answer
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as moddle from 'bpmn-moddle';
import { Box, crosses, passesThrough, slanted, steps } from './geometry.js';

// by name in newer versions, as the default in older ones
const BpmnModdle = moddle.BpmnModdle ?? moddle.default;

const MOST_NODES = 28;
const WIDEST = 1600; // pixels: a little more than a screen
const LABEL_SLACK = 4; // labels are given generous boxes by modelers: a touch is no overlap

/** All .bpmn files of the given folders and files. */
function models(places) {
  return places.flatMap((place) =>
    statSync(place).isDirectory()
      ? models(
          readdirSync(place)
            .sort()
            .map((entry) => join(place, entry))
        )
      : place.endsWith('.bpmn')
        ? [place]
        : []
  );
}

function title(element) {
  return element.name ? `“${element.name.replace(/\s+/g, ' ')}” (${element.id})` : element.id;
}

function is(element, type) {
  return Boolean(element?.$instanceOf?.(`bpmn:${type}`));
}

/** Flow nodes and sequence flows of a process, those inside its sub-processes too. */
function contents(scope) {
  return (scope.flowElements ?? []).flatMap((e) => [e, ...contents(e)]);
}

/** What the diagram of a model shows: nodes with their boxes, flows with their points. */
function drawing(definitions) {
  const shown = { nodes: [], flows: [], frames: [], planes: [], ids: new Set() };
  for (const diagram of definitions.diagrams ?? []) {
    shown.planes.push({ id: diagram.id, element: diagram.plane?.bpmnElement ?? diagram });
    for (const part of diagram.plane?.planeElement ?? []) {
      const element = part.bpmnElement;
      if (!element) {
        continue;
      }
      shown.ids.add(element.id);
      const label = part.label?.bounds ? Box.of(part.label.bounds) : null;
      const common = { element, label, plane: diagram.id };
      if (part.waypoint && is(element, 'SequenceFlow')) {
        shown.flows.push({ ...common, points: part.waypoint.map(({ x, y }) => ({ x, y })) });
      } else if (part.bounds && is(element, 'FlowNode')) {
        const frame = is(element, 'SubProcess') && part.isExpanded !== false;
        shown.nodes.push({ ...common, box: Box.of(part.bounds), frame });
      } else if (part.bounds && (is(element, 'Lane') || is(element, 'Group'))) {
        shown.frames.push({ ...common, box: Box.of(part.bounds) });
      }
    }
  }
  return shown;
}

function pairs(list) {
  return list.flatMap((a, i) =>
    list
      .slice(i + 1)
      .filter((b) => b.plane === a.plane)
      .map((b) => [a, b])
  );
}

function* notDrawn(definitions, shown) {
  for (const process of definitions.rootElements.filter((e) => is(e, 'Process'))) {
    for (const element of contents(process)) {
      if ((is(element, 'FlowNode') || is(element, 'SequenceFlow')) && !shown.ids.has(element.id)) {
        yield `not in the diagram: ${title(element)}`;
      }
    }
  }
}

function* tooLarge({ nodes, planes }) {
  for (const plane of planes) {
    const boxes = nodes.filter((n) => n.plane === plane.id).map((n) => n.box);
    const width = Math.max(...boxes.map((b) => b.right)) - Math.min(...boxes.map((b) => b.left));
    if (boxes.length > MOST_NODES) {
      yield `${boxes.length} nodes on one plane, more than ${MOST_NODES}: ${title(plane.element)}`;
    }
    if (width > WIDEST) {
      yield `${Math.round(width)} pixels wide, more than ${WIDEST}: ${title(plane.element)}`;
    }
  }
}

function* noRoom({ nodes, flows, frames }) {
  const solid = nodes.filter((n) => !n.frame);
  for (const [a, b] of pairs(solid)) {
    const attached = is(a.element, 'BoundaryEvent') || is(b.element, 'BoundaryEvent');
    if (!attached && a.box.overlaps(b.box)) {
      yield `on each other: ${title(a.element)} and ${title(b.element)}`;
    }
  }
  const labelled = [...solid, ...flows].filter((s) => s.label && s.element.name);
  for (const l of labelled) {
    for (const n of solid) {
      if (n.element !== l.element && n.plane === l.plane && l.label.overlaps(n.box, LABEL_SLACK)) {
        yield `the label of ${title(l.element)} lies on ${title(n.element)}`;
      }
    }
  }
  for (const l of labelled) {
    for (const f of frames) {
      if (f.plane === l.plane && l.label.overlaps(f.box, LABEL_SLACK) && !l.label.inside(f.box, LABEL_SLACK)) {
        yield `the label of ${title(l.element)} lies on the border of ${title(f.element)}`;
      }
    }
  }
  for (const [a, b] of pairs(labelled)) {
    if (a.label.overlaps(b.label, LABEL_SLACK)) {
      yield `labels on each other: ${title(a.element)} and ${title(b.element)}`;
    }
  }
}

/** The nodes a flow may touch: its two ends, and what they sit on or carry. */
function ends(flow) {
  return [flow.sourceRef, flow.targetRef].flatMap((e) => [e, e?.attachedToRef]).filter(Boolean);
}

function* badLines({ nodes, flows }) {
  const obstacles = nodes.filter((n) => !n.frame && !is(n.element, 'BoundaryEvent'));
  for (const flow of flows) {
    if (steps(flow.points).some(slanted)) {
      yield `slanted: ${title(flow.element)}`;
    }
    const own = ends(flow.element);
    for (const n of obstacles) {
      const other = n.plane === flow.plane && !own.includes(n.element);
      if (other && steps(flow.points).some((step) => passesThrough(step, n.box))) {
        yield `${title(flow.element)} runs through ${title(n.element)}`;
      }
    }
  }
  for (const [a, b] of pairs(flows)) {
    if (steps(a.points).some((s) => steps(b.points).some((t) => crosses(s, t)))) {
      yield `crossing: ${title(a.element)} and ${title(b.element)}`;
    }
  }
}

function* noWords({ nodes }) {
  for (const { element } of nodes) {
    if (is(element, 'Activity') && !element.name?.trim()) {
      yield `no name: ${element.id}`;
    }
    const ways = element.outgoing ?? [];
    if ((is(element, 'ExclusiveGateway') || is(element, 'InclusiveGateway')) && ways.length > 1) {
      if (!element.name?.trim()) {
        yield `a decision without a question: ${element.id}`;
      }
      for (const way of ways.filter((w) => !w.name?.trim())) {
        yield `an answer without a name: ${way.id}, out of ${title(element)}`;
      }
    }
  }
}

async function findings(file) {
  let definitions;
  try {
    ({ rootElement: definitions } = await new BpmnModdle().fromXML(readFileSync(file, 'utf8')));
  } catch (e) {
    return { size: 'unreadable', found: [e.message] };
  }
  const shown = drawing(definitions);
  const found = [
    ...notDrawn(definitions, shown),
    ...tooLarge(shown),
    ...noRoom(shown),
    ...badLines(shown),
    ...noWords(shown)
  ];
  return { size: `${shown.nodes.length} nodes, ${shown.flows.length} flows`, found };
}

const files = models(process.argv.slice(2));
if (files.length === 0) {
  console.error('No .bpmn file found. Usage: node check.js FOLDER-OR-FILE...');
  process.exit(2);
}
let total = 0;
for (const file of files) {
  const { size, found } = await findings(file);
  total += found.length;
  console.log(`${file}: ${size}, ${found.length} findings`);
  found.forEach((f) => console.log(`  ${f}`));
}
console.log(`Models checked: ${files.length}, findings: ${total}`);
process.exit(total ? 1 : 0);
