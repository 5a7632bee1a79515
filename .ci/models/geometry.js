/** Boxes and straight steps of lines, in the pixels of a diagram. */

const STRAIGHT = 2; // a line may be this far off before an eye sees it slant
const SKIN = 2; // a line along a node's border does not run through the node

export class Box {
  constructor(left, top, right, bottom) {
    Object.assign(this, { left, top, right, bottom });
  }

  static of({ x, y, width, height }) {
    return new Box(x, y, x + width, y + height);
  }

  /** Do the two share ground by more than the slack? */
  overlaps(other, slack = 0) {
    return (
      Math.min(this.right, other.right) - Math.max(this.left, other.left) > slack &&
      Math.min(this.bottom, other.bottom) - Math.max(this.top, other.top) > slack
    );
  }

  /** Does it lie in the other, out by no more than the slack? */
  inside(other, slack = 0) {
    return (
      this.left > other.left - slack &&
      this.right < other.right + slack &&
      this.top > other.top - slack &&
      this.bottom < other.bottom + slack
    );
  }
}

/** The straight pieces of a line. */
export function steps(points) {
  return points.slice(1).map((to, i) => ({ from: points[i], to }));
}

export function slanted({ from, to }) {
  return Math.abs(from.x - to.x) > STRAIGHT && Math.abs(from.y - to.y) > STRAIGHT;
}

/** On which side of the step is the point: positive, negative, or zero when on its line. */
function side({ from, to }, { x, y }) {
  return Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x));
}

/** Do the inner parts of two steps cut each other? */
export function crosses(a, b) {
  return side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0;
}

/** Is any part of the step inside the box? Cuts the step at the box's borders and sees what is left of it. */
export function passesThrough({ from, to }, box) {
  let enter = 0;
  let leave = 1;
  const sides = [
    [to.x - from.x, box.left + SKIN - from.x, box.right - SKIN - from.x],
    [to.y - from.y, box.top + SKIN - from.y, box.bottom - SKIN - from.y]
  ];
  for (const [way, low, high] of sides) {
    if (way === 0) {
      if (low >= 0 || high <= 0) {
        return false;
      }
      continue;
    }
    const [first, second] = way > 0 ? [low / way, high / way] : [high / way, low / way];
    enter = Math.max(enter, first);
    leave = Math.min(leave, second);
  }
  return enter < leave;
}
