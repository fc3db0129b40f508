import type { KeyboardEvent } from 'react';

const cards = (column: Element | null | undefined) => [...(column?.querySelectorAll<HTMLElement>('[data-lead]') ?? [])];

function nextOf(key: string, column: HTMLElement[], row: number, beside: (by: number) => HTMLElement | undefined): HTMLElement | undefined {
  if (key === 'ArrowDown') return column[row + 1];
  if (key === 'ArrowUp') return column[row - 1];
  if (key === 'ArrowRight') return beside(1);
  return key === 'ArrowLeft' ? beside(-1) : undefined;
}

/** Arrows go from card to card: up and down within a stage, left and right to the same place in the next one that has any. */
export function useArrows() {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const card = (event.target as HTMLElement).closest<HTMLElement>('[data-lead]');
    if (!card || event.altKey || event.ctrlKey || event.metaKey) return;
    const columns = [...event.currentTarget.children].filter((column) => cards(column).length > 0);
    const at = columns.findIndex((column) => column.contains(card));
    const row = cards(columns[at]).indexOf(card);
    const beside = (by: number) => { const there = cards(columns[at + by]); return there[Math.min(row, there.length - 1)]; };
    const next = nextOf(event.key, cards(columns[at]), row, beside);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return { onKeyDown };
}
