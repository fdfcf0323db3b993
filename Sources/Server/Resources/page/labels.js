// Places and countries by name over the map, as HTML, so that the browser shapes Arabic and the keyboard reaches cities.
import { el, fill } from "./dom.js";
import { name } from "./i18n.js";

const sheet = el("div", { class: "labels" });
let places = [], countries = [], chosen = null, seen = null, isChosen = false;

/** Lays the names over a map. */
export const layOver = (container) => container.append(sheet);

/** Puts names on places, cities asked about standing out, and on countries; `pressed` hears of a click on a place. */
export function nameAll(scene, pressed) {
  chosen = scene.chosen;
  countries = (scene.backdrop?.features ?? []).filter((f) => f.properties.label).map((f) => {
    const text = name(f.properties.name);
    return { at: f.properties.label, rise: 0, wide: text.length * 8.5 + 10, node: el("div", { class: "country", dir: "auto", "aria-hidden": "true", text }) };
  });
  places = scene.places.map((place) => {
    const asked = scene.cities.includes(place.id), text = name(place.properties.name);
    const node = el("button", {
      class: `place ${place.properties.kind}${asked ? " asked" : ""}${place.id === chosen ? " chosen" : ""}`, type: "button", tabindex: asked ? "0" : "-1",
      "aria-label": text, onclick: (event) => { event.stopPropagation(); pressed(place.id); },
    }, el("span", { class: "dot" }), el("span", { class: "label", dir: "auto", text }));
    return { id: place.id, at: place.geometry.coordinates, rise: 0, rank: asked ? 0 : ranks[place.properties.kind] ?? 5, roads: scene.roadsAt.get(place.id) ?? 0, wide: text.length * (asked ? 7.6 : 6.4) + 6, node };
  });
  const focused = sheet.contains(document.activeElement) ? chosen : null;
  fill(sheet, countries.map((c) => c.node), places.map((p) => p.node));
  if (focused) places.find((p) => p.id === focused)?.node.focus({ preventScroll: true });
  isChosen = false;
  if (seen) place(seen);
}

const ranks = { city: 1, port: 1, refinery: 2, border_post: 3, depot: 4 };
/** From which zoom on a place of some rank may have its name. */
const zooms = [0, 3, 4.2, 4.8, 5.4, 6];

/** Moves the names to where a view has their points, and chooses anew which are shown when the zoom is another. */
export function place(view) {
  const isNearer = seen?.zoom !== view.zoom;
  seen = view;
  for (const label of [...countries, ...places]) label.pixel = view.pixel(label.at);
  if (isNearer || !isChosen) choose(view.zoom);
  for (const { node, pixel: [x, y], rise } of [...countries, ...places]) node.style.transform = `translate(-50%, -50%) translate(${x.toFixed(1)}px, ${(y + rise).toFixed(1)}px)`;
}

/** Sides of its point on which a place may have its name, the best first: where the box of the name has its middle, in widths of it and in pixels. */
const sides = { below: [0, 1], above: [0, -1], after: [0.5, 0], before: [-0.5, 0] };

/**
 * Chooses which names are shown, and where.
 *
 * Fewer when far away: the chosen city always, asked cities where there is room, ports and border posts from nearer, the rest when close;
 * among equals those where more roads meet. A country's name gives way upwards or downwards.
 */
function choose(zoom) {
  isChosen = true;
  const high = 8, order = (label) => (label.id === chosen ? -1 : label.rank);
  const box = (x, y, wide) => ({ left: x - wide / 2, right: x + wide / 2, top: y - high, bottom: y + high });
  const isSeen = (label) => !(label.rank > 1 && zoom < 4.2);
  // Nothing is written over the dots of cities asked about, nor names of other places over those of cities and ports.
  const dots = (rank) => places.filter((p) => p.rank === rank).map(({ pixel: [x, y] }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }));
  const placed = dots(0);
  let isCrowded = false;
  const isFree = (b) => placed.every((p) => b.left > p.right || p.left > b.right || b.top > p.bottom || p.top > b.bottom);
  for (const label of [...places].sort((a, b) => order(a) - order(b) || b.roads - a.roads)) {
    if (!isCrowded && order(label) > 0) { isCrowded = true; placed.push(...dots(1)); }
    const [x, y] = label.pixel, away = label.rank === 0 ? 9 : 7;
    const spot = ([along, down]) => box(x + along * (label.wide + 2 * away), y + down * (away + high), label.wide);
    const mayShow = label.id === chosen || zoom > zooms[label.rank];
    const side = mayShow ? Object.keys(sides).find((key) => isFree(spot(sides[key]))) ?? (label.id === chosen ? "below" : null) : null;
    label.node.classList.remove(...Object.keys(sides));
    label.node.classList.add(side ?? "below");
    label.node.classList.toggle("named", side !== null);
    label.node.classList.toggle("far", !isSeen(label));
    if (side) placed.push(spot(sides[side]));
  }
  for (const label of countries) {
    const [x, y] = label.pixel;
    const rise = zoom > 2.5 && zoom < 7.5 ? [0, 18, -18, 36, -36].find((by) => isFree(box(x, y + by, label.wide))) : undefined;
    label.node.hidden = rise === undefined;
    label.rise = rise ?? 0;
    if (rise !== undefined) placed.push(box(x, y + rise, label.wide));
  }
}
