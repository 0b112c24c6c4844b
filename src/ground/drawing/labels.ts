interface Placeable {
  /** Where the label would like its middle to be. */
  readonly wanted: number;
  readonly height: number;
}

/**
 * Moves labels apart along one axis as little as possible, within the limits, keeping their order.
 * @example spread([{ wanted: 10, height: 10 }, { wanted: 10, height: 10 }], { from: 0, to: 100 }) // [5, 15]
 */
export function spread(labels: readonly Placeable[], { from, to }: { from: number; to: number }): number[] {
  const order = labels.map((label, index) => ({ ...label, index })).sort((a, b) => a.wanted - b.wanted);
  const blocks: { members: typeof order; height: number; middle: number }[] = [];
  for (const label of order) {
    let block = { members: [label], height: label.height, middle: confined(label.wanted, label.height, { from, to }) };
    let above = blocks.at(-1);
    while (above && above.middle + above.height / 2 > block.middle - block.height / 2) {
      const members = [...above.members, ...block.members];
      const height = above.height + block.height;
      block = { members, height, middle: confined(balance(members), height, { from, to }) };
      blocks.pop();
      above = blocks.at(-1);
    }
    blocks.push(block);
  }
  const placed = labels.map(({ wanted }) => wanted);
  for (const { members, height, middle } of blocks) {
    let edge = middle - height / 2;
    for (const member of members) {
      placed[member.index] = edge + member.height / 2;
      edge += member.height;
    }
  }
  return placed;
}

/** The middle of a stack at which its members are, on average, where they want to be. */
function balance(members: readonly Placeable[]): number {
  const total = members.reduce((sum, { height }) => sum + height, 0);
  let edge = -total / 2;
  let sum = 0;
  for (const { wanted, height } of members) {
    sum += wanted - (edge + height / 2);
    edge += height;
  }
  return sum / members.length;
}

function confined(middle: number, height: number, { from, to }: { from: number; to: number }): number {
  return Math.max(from + height / 2, Math.min(to - height / 2, middle));
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
