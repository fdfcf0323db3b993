// The map: a scene that is drawn at once as a picture, and by MapLibre when that is ready. Both show the same at the same view.
import { fit, project } from "./mercator.js";
import { LiveMap, library } from "./glmap.js";
import { layOver, nameAll, place } from "./labels.js";
import { picture } from "./picture.js";
import { roadsOf } from "./roadtiles.js";

/** What is drawn: land, the road network that the case names, its own roads as tiles simplified by zoom, roads by what they carry, marks, incidents, places. */
const scene = { backdrop: null, network: null, networkRoads: [], tiles: "", roads: [], busy: [], layer: "flow", marked: {}, incidents: [], places: [], cities: [], chosen: null, roadsAt: new Map() };

let container = null, heard = {}, bounds = null, view = null, live = null, waiting = false, becoming = null;

const size = () => ({ width: container.clientWidth, height: container.clientHeight });
const opening = () => fit(bounds, size(), container.clientWidth < 500 ? 24 : 44, 10);

/**
 * Where the map is to be, and who hears of it: `place(id)` and `road(at, traits, box)` when one is clicked, `moved()` when the view has changed,
 * and `roadWords(traits)`, `incidentWords(properties)` for what the pointer is on.
 */
export function beginMap(node, listeners) {
  if (container) return;
  container = node;
  heard = { ...listeners, moving: () => { if (live) place(live.view); } };
  layOver(container);
  new ResizeObserver(() => { if (!live && bounds) drawPicture(); }).observe(container);
}

/** Another case, in a box of west, south, east, north that holds it; of a large one, whose links are not all at hand, the picture has tiles. */
export async function showCase({ id, version, backdrop, box, links, network }) {
  const at = `/api/v1/cases/${encodeURIComponent(id)}`, tiles = `tiles/WebMercatorQuad/{z}/{y}/{x}?v=${version}`;
  Object.assign(scene, { backdrop, roads: [], networkRoads: [], tiles: `${at}/collections/links/${tiles}`, network: network ? { tiles: `${at}/network/${tiles}`, credit: network } : null });
  bounds = box ?? [-180, -60, 180, 75];
  if (live) { live.drawCase(scene); live.jump(opening()); return; }
  view = opening();
  [scene.roads, scene.networkRoads] = await Promise.all([
    links ? links.map((link) => ({ traits: link.properties, points: link.geometry.coordinates.map(project) })) : roadsOf(scene.tiles, view.squares(12)),
    network ? roadsOf(scene.network.tiles, view.squares(12)) : []]);
}

/** Hands a part of the scene that has changed to the map or, before there is one, draws the picture anew when all changes are made. */
function changed(draw) {
  if (live) draw();
  else if (!waiting) { waiting = true; queueMicrotask(drawPicture); }
}

function drawPicture() {
  waiting = false;
  if (live || !bounds || !container.clientWidth) return;
  view = opening();
  container.querySelector(".picture")?.remove();
  container.prepend(picture(scene, view));
  place(view);
}

/** Fetches MapLibre and puts its map over the picture, which goes when the map is there; `failed` hears, once, where the browser cannot draw it. */
export const bringAlive = (tileURL, failed) => { becoming ??= become(tileURL, failed); };

async function become(tileURL, failed) {
  let made;
  try {
    await library();
    // Where the processor draws, the next step holds the page for a second or more: not while the reader does something.
    await new Promise((resolve) => (window.requestIdleCallback ?? setTimeout)(resolve, { timeout: 1000 }));
    const { center, zoom } = opening();
    made = new LiveMap(container, tileURL, { center, zoom }, heard);
  } catch { failed(); return; }
  await made.loaded;
  live = made;
  container.dataset.ready = "true";
  live.jump(opening());
  live.drawCase(scene);
  live.drawBusy(scene);
  live.drawMarked(scene);
  live.drawIncidents(scene);
  await live.idle();
  layOver(live.map.getCanvasContainer());
  place(live.view);
  container.classList.add("alive");
  performance.mark("qafila-map");
  const old = container.querySelector(".picture");
  setTimeout(() => old?.remove(), 400);
  container.dataset.drawn = "true";
  live.drawWorld();
}

/** Names the places and countries; `roadsAt` says how many roads meet in a place, as far as that is known. */
export function drawPlaces(places, cities, chosen, roadsAt) {
  Object.assign(scene, { places, cities, chosen, roadsAt });
  nameAll(scene, heard.place);
  live?.speak();
}

/** Draws roads by what they carry in a layer: features with the width each is to have, the thinnest first. */
export function drawBusy(busy, layer) {
  Object.assign(scene, { busy: [...busy].sort((a, b) => a.width - b.width), layer });
  changed(() => live.drawBusy(scene));
}

/** Marks links as cut, guarded or chosen: features by mark. */
export function drawMarked(marked) {
  Object.assign(scene, { marked });
  changed(() => live.drawMarked(scene));
}

/** Draws the incidents of the 45 days up to a day, the newest strongest. */
export function drawIncidents(incidents, until) {
  const age = (i) => (Date.parse(until) - Date.parse(i.properties.date)) / 864e5;
  scene.incidents = incidents.filter((i) => i.geometry && age(i) >= 0 && age(i) < 45)
    .map((i) => ({ id: i.id, at: i.geometry.coordinates, tankers: i.properties.tankers_destroyed ?? 0, opacity: Math.max(0.15, 0.85 - age(i) / 45) }));
  changed(() => live.drawIncidents(scene));
}

/** Until what was drawn last is on the screen: two frames begin one after the other, or the page is not looked at. */
export const painted = () => new Promise((resolve) => {
  if (document.hidden) { resolve(); return; }
  requestAnimationFrame(() => requestAnimationFrame(() => {
    if (!performance.getEntriesByName("qafila-picture").length) performance.mark("qafila-picture");
    resolve();
  }));
});

/** West, south, east, north of what is shown; nothing before there is a map. */
export const bounded = () => (live?.view ?? view)?.bounds ?? null;

/** The place among links that lies nearest to a point of the map, in pixels. */
export function nearest(links, at) {
  const now = live?.view ?? view, [px, py] = now.pixel(at);
  const away = (link) => {
    const [[ax, ay], [bx, by]] = link.geometry.coordinates.map(now.pixel);
    const dx = bx - ax, dy = by - ay, length = dx * dx + dy * dy;
    const along = length ? Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / length)) : 0;
    return Math.hypot(px - ax - along * dx, py - ay - along * dy);
  };
  return links.map((link) => [away(link), link]).sort((a, b) => a[0] - b[0])[0]?.[1] ?? null;
}
