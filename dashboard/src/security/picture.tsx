import { useMemo } from 'react';
import { encode } from 'uqr';

const MARGIN = 2;

/** A QR code, drawn here: what it says is a secret and goes to nobody. Dark on light in both themes, for cameras. */
export function Picture({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => {
    const { data, size: wide } = encode(text, { ecc: 'M', border: 0 });
    const cells = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + MARGIN} ${y + MARGIN}h1v1h-1z`] : [])));
    return { size: wide + 2 * MARGIN, path: cells.join('') };
  }, [text]);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" className="mx-auto size-48 rounded-md">
      <rect width={size} height={size} fill="white" />
      <path d={path} fill="black" />
    </svg>
  );
}
