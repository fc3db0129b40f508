/** Things that overlap stand beside each other. */
export interface Placed { top: number; bottom: number }
export interface InLane<T> { it: T; lane: number; lanes: number }

/** Each gets the first lane that is free; those that touch each other, however indirectly, share the width evenly. */
export function inLanes<T extends Placed>(all: readonly T[]): InLane<T>[] {
  const done: InLane<T>[] = [];
  let group: InLane<T>[] = [];
  let ends: number[] = [];
  const close = () => {
    for (const one of group) one.lanes = ends.length;
    done.push(...group);
    group = [];
    ends = [];
  };
  for (const it of [...all].sort((a, b) => a.top - b.top || b.bottom - a.bottom)) {
    if (ends.length > 0 && ends.every((end) => end <= it.top)) close();
    const free = ends.findIndex((end) => end <= it.top);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = it.bottom;
    group.push({ it, lane, lanes: 0 });
  }
  close();
  return done;
}
