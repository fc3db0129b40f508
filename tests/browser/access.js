// Checks that run inside the page, through shadow roots: names, references, ids, contrast. Each returns a list of faults.

/** Defines `window.access` in the page. It is passed to the browser as a function, so it uses nothing from outside. */
export function installChecks() {
  const everything = (root = document) => [...root.querySelectorAll('*')].flatMap((node) => (
    node.shadowRoot ? [node, ...everything(node.shadowRoot)] : [node]));
  const seen = (node) => node.checkVisibility({ visibilityProperty: true }) && node.getClientRects().length > 0;
  const tag = (node) => `<${node.localName}${node.id ? ` id=${node.id}` : ''} class="${node.className}">`;
  const inRoot = (node, id) => node.getRootNode().getElementById(id);
  const textOf = (node) => node.textContent.trim();

  function nameOf(node) {
    const by = node.getAttribute('aria-labelledby');
    if (by) return by.split(/\s+/).map((id) => inRoot(node, id)).map((found) => (found ? textOf(found) : '')).join(' ').trim();
    return (node.getAttribute('aria-label') || [...(node.labels || [])].map(textOf).join(' ') || (node.matches('input, textarea') ? '' : textOf(node))).trim();
  }

  const names = () => everything().filter((node) => node.matches('button, a[href], input, textarea, summary, [role=dialog], [role=log], [role=group], nav, section') && seen(node))
    .filter((node) => !nameOf(node)).map((node) => `no name: ${tag(node)}`);

  const references = () => everything().flatMap((node) => ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'].flatMap((attribute) => (
    (node.getAttribute(attribute) || '').split(/\s+/).filter((id) => id && !inRoot(node, id)).map((id) => `${attribute}=${id} names nothing: ${tag(node)}`))));

  function doubleIds() {
    const known = new Set();
    return [...document.querySelectorAll('[id]')].filter(({ id }) => known.size === known.add(id).size).map(({ id }) => `id twice: ${id}`);
  }

  const brush = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
  function rgba(colour) {
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = colour;
    brush.fillRect(0, 0, 1, 1);
    return [...brush.getImageData(0, 0, 1, 1).data];
  }
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  function behind(node) {
    for (let at = node; at; at = at.parentElement || at.getRootNode().host) {
      const colour = rgba(getComputedStyle(at).backgroundColor);
      if (colour[3] > 250) return colour;
    }
    return rgba('Canvas');
  }
  const contrast = (limit = 4.5) => everything().filter((node) => seen(node) && !node.disabled && !node.matches('.apart, script, style')
    && [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim())).flatMap((node) => {
    const [a, b] = [light(rgba(getComputedStyle(node).color)), light(behind(node))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    return ratio < limit ? [`contrast ${ratio.toFixed(2)}: ${tag(node)} ${textOf(node).slice(0, 30)}`] : [];
  });

  const smallTargets = (least) => everything().filter((node) => node.matches('button, nav a, summary, textarea, input:not([type=checkbox])') && seen(node))
    .map((node) => [node, node.getBoundingClientRect()]).filter(([, box]) => box.height < least - 0.5 || box.width < 24)
    .map(([node, box]) => `target ${Math.round(box.width)}×${Math.round(box.height)}: ${tag(node)}`);

  /** The element with the focus, through shadow roots. */
  function focused() {
    let at = document.activeElement;
    while (at && at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement;
    return at;
  }

  const where = () => { const at = focused(); return at && (at.id || at.getAttribute('aria-label') || at.localName); };
  const ringed = () => { const { outlineStyle, outlineWidth } = getComputedStyle(focused()); return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2; };

  window.access = { all: () => [...names(), ...references(), ...doubleIds(), ...contrast()], smallTargets, where, ringed };
}
