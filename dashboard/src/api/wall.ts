/**
 * The clock on the wall of the business, as the desk has it. A browser's tables of zones may be older or newer than the
 * desk's, and what callers were told counts. Beyond what the desk told, the browser's tables are used.
 */
export interface Stretch { from: string; /** To be added to UTC. */ seconds: number }

function byTables(ms: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  }).formatToParts(ms);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** What the wall shows at that instant, to be formatted in UTC. */
export function onWall(at: string | number | Date, zone: string, clock: readonly Stretch[]): Date {
  const ms = new Date(at).getTime();
  const stretch = clock.findLast(({ from }) => Date.parse(from) <= ms);
  return new Date(stretch ? ms + stretch.seconds * 1000 : byTables(ms, zone));
}

/** The instant at which the wall shows this, given as if it were UTC. Where the clock leaves it out, as much later. */
export function instantOf(wall: Date, zone: string, clock: readonly Stretch[]): Date {
  const ahead = (at: number) => onWall(at, zone, clock).getTime() - at;
  const ms = wall.getTime();
  const guess = ms - ahead(ms);
  const better = ms - ahead(guess);
  return new Date(onWall(better, zone, clock).getTime() === ms ? better : guess);
}
