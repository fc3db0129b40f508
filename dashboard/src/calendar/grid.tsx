/** Day and week: columns of those who are booked, rows of quarters of an hour, and what is dragged over them. */
import { useLayoutEffect, useMemo, useRef } from 'react';
import { useClock } from './clock';
import { Column } from './column';
import { columnsOf, roomOf, type Column as ColumnOf } from './columns';
import { useDrag } from './drag';
import { Heads } from './heads';
import { instantOf, placeOf, rowsOf, wallTime, type Row } from './rows';
import type { Booking, Day, Days, Resource } from './shapes';

export const ROW_PX = 14;
const USUAL_START = 9 * 4;
const ROOM_ABOVE_PX = 28;
/** With more columns than these there is room for a name, and little else. */
const NARROW_AT = 7;

export interface Place { starts: string; resource: string }

interface Props {
  days: Days;
  resources: readonly Resource[];
  chosen: string | undefined;
  mayChange: boolean;
  onDay: (date: string) => void;
  onOpen: (booking: Booking) => void;
  onMove: (booking: Booking, place?: Place) => void;
  onNew: (place: Place) => void;
  onBlock: (block: string) => void;
  onConversation: (conversation: string) => void;
}

/** The row that the first opening of these days begins in. */
function firstRow(columns: readonly ColumnOf[], rows: readonly Row[]): number {
  const places = columns.flatMap(({ day }) => day.open.map(({ starts_at }) => placeOf(day, rows, starts_at)));
  return places.length ? Math.min(...places) : USUAL_START;
}

function useStartAt(columns: readonly ColumnOf[], rows: readonly Row[]) {
  const scroller = useRef<HTMLDivElement>(null);
  const first = firstRow(columns, rows);
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = Math.max(0, first * ROW_PX - ROOM_ABOVE_PX);
  }, [first]);
  return scroller;
}

/** The hours at the left; where the clock shows one twice, both say which. */
function Hours({ rows, columns }: { rows: readonly Row[]; columns: readonly ColumnOf[] }) {
  const { hour } = useClock();
  const twice = new Set(rows.filter(({ again }) => again).map(({ minute }) => minute));
  return (
    <div aria-hidden className="relative w-14 shrink-0">
      {rows.map((row, i) => {
        const at = row.minute % 60 === 0 && columns.map(({ day }) => instantOf(day, row)).find(Boolean);
        if (!at || i === 0) return null;
        return <span key={i} style={{ top: i * ROW_PX - 8 }} className="absolute right-2 text-xs whitespace-nowrap text-ink-faint">{hour(at, twice.has(row.minute))}</span>;
      })}
    </div>
  );
}

export function Grid({ days, resources, chosen, mayChange, onDay, onOpen, onMove, onNew, onBlock, onConversation }: Props) {
  const columns = useMemo(() => columnsOf(days.days, resources), [days.days, resources]);
  const rows = useMemo(() => rowsOf(days.days), [days.days]);
  const body = useRef<HTMLDivElement>(null);
  const scroller = useStartAt(columns, rows);
  const placeAt = (column: number, row: number): Place | undefined => {
    const [at, of] = [rows[row], columns[column]];
    const starts = at && of && wallTime(of.day, at);
    return starts && of ? { starts, resource: of.resource.id } : undefined;
  };
  const { ghost, take } = useDrag({
    body, rows: rows.length, rowHeight: ROW_PX,
    exists: ({ column, row }) => placeAt(column, row) !== undefined,
    onDrop: (booking, { column, row }) => {
      const place = placeAt(column, row);
      if (place) onMove(booking, place);
    },
  });
  const room = (of: Day) => roomOf(of, days);
  return (
    <div ref={scroller} data-scrolls tabIndex={-1} className="h-full overflow-auto border-t border-line">
      <div style={{ minWidth: 56 + columns.length * 76 }}>
        <Heads days={days.days} resources={resources} room={room} onDay={onDay} />
        <div className="flex">
          <Hours rows={rows} columns={columns} />
          <div ref={body} className="flex min-w-0 flex-1 border-b border-line" style={{ height: rows.length * ROW_PX }}>
            {columns.map((column, i) => (
              <Column
                key={column.key}
                column={column}
                days={days}
                rows={rows}
                ghost={ghost?.column === i ? ghost : undefined}
                dragged={ghost?.booking.id}
                chosen={chosen}
                isFirstOfDay={i % resources.length === 0}
                room={room(column.day)}
                isNarrow={columns.length > NARROW_AT}
                onOpen={onOpen}
                onMove={onMove}
                onBlock={onBlock}
                onConversation={onConversation}
                {...(mayChange && { onTake: take, onNew: (row: number) => { const place = placeAt(i, row); if (place) onNew(place); } })}
              />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}
