// The map: own backdrop, roads as tiles that the server simplifies by zoom, places and countries as HTML labels (so that Arabic is shaped
// by the browser).
import { el, fill } from "./dom.js";
import { name, t } from "./i18n.js";

const sea = "#dfe8ee", land = "#f7f5ef", border = "#b9b2a1";
/** Colours that stay apart for colour-blind readers and in greyscale (after Okabe and Ito 2008). */
export const colours = { road: "#8a8f98", flow: "#0072b2", hazard: "#d55e00", cut: "#a01515", guard: "#1b7f4d", chosen: "#111827" };
/** Zoom from which the server leaves nothing out. */
const closestTiles = 12;

let map = null;
let opening = null;
let markers = [];
let countries = [];
let lastPlaces = [];
let chosenPlace = null;
let heard = {};

/** Whether the browser can draw the map. */
const canDraw = () => {
  try { return Boolean(window.maplibregl && document.createElement("canvas").getContext("webgl2")); } catch { return false; }
};

/**
 * Makes the map once; later calls give the same. Until it is loaded the drawing functions do nothing.
 *
 * listeners: `place(id)` and `road(at, traits)` when one is clicked, `moved()` when the view has changed, and `roadWords(traits)`,
 * `incidentWords(properties)` for what the pointer is on.
 */
export function openMap(container, settings, listeners) {
  heard = listeners;
  opening ??= make(container, settings);
  return opening;
}

async function make(container, settings) {
  if (!canDraw()) {
    container.append(el("p", { class: "notice", text: t("page.no_webgl") }));
    return null;
  }
  const style = {
    version: 8,
    sources: {
      backdrop: { type: "geojson", data: empty(), attribution: "Natural Earth" },
      marked: { type: "geojson", data: empty() },
      incidents: { type: "geojson", data: empty() },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": sea } },
      { id: "land", type: "fill", source: "backdrop", paint: { "fill-color": land } },
      { id: "border", type: "line", source: "backdrop", paint: { "line-color": border, "line-width": ["interpolate", ["linear"], ["zoom"], 4, 0.8, 8, 1.6] } },
      { id: "guard", type: "line", source: "marked", filter: ["==", ["get", "mark"], "guard"], layout: round, paint: { "line-color": colours.guard, "line-width": 6 } },
      { id: "cut", type: "line", source: "marked", filter: ["==", ["get", "mark"], "cut"], paint: { "line-color": "#ffffff", "line-width": 6 } },
      { id: "cut-dashes", type: "line", source: "marked", filter: ["==", ["get", "mark"], "cut"], paint: { "line-color": colours.cut, "line-width": 4.5, "line-dasharray": [1.2, 0.9] } },
      { id: "chosen", type: "line", source: "marked", filter: ["==", ["get", "mark"], "chosen"], layout: round, paint: { "line-color": colours.chosen, "line-width": 2, "line-gap-width": 7 } },
      { id: "incident", type: "circle", source: "incidents", paint: { "circle-radius": ["interpolate", ["linear"], ["get", "tankers"], 0, 4, 50, 11], "circle-color": colours.hazard, "circle-opacity": ["get", "opacity"], "circle-stroke-color": "#fff", "circle-stroke-width": 1 } },
    ],
  };
  if (settings.tile_url) {
    style.sources.tiles = { type: "raster", tiles: [settings.tile_url], tileSize: 256 };
    style.layers.splice(3, 0, { id: "tiles", type: "raster", source: "tiles", paint: { "raster-opacity": 0.7 } });
  }
  const made = new maplibregl.Map({
    container, style, center: [-7, 12.5], zoom: 5, maxZoom: 16, attributionControl: { compact: true }, dragRotate: false, pitchWithRotate: false,
    fadeDuration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 200,
  });
  made.addControl(new maplibregl.NavigationControl({ showCompass: false }));
  made.addControl(new maplibregl.ScaleControl());
  listen(made, container);
  await new Promise((resolve) => made.once("load", resolve));
  map = made;
  container.dataset.ready = "true";
  return map;
}

const round = { "line-cap": "round", "line-join": "round" };
const empty = () => ({ type: "FeatureCollection", features: [] });
const near = (event, by) => [[event.point.x - by, event.point.y - by], [event.point.x + by, event.point.y + by]];

function listen(made, container) {
  const tip = el("div", { class: "tip", role: "presentation", hidden: true });
  container.append(tip);
  const under = (event) => made.getLayer("road") && made.queryRenderedFeatures(near(event, 5), { layers: ["incident", "road"] })[0];
  made.on("click", (event) => {
    const hit = made.getLayer("road") && made.queryRenderedFeatures(near(event, 6), { layers: ["road"] })[0];
    if (hit) heard.road(event.lngLat, hit.properties, box(made, event));
  });
  made.on("mousemove", (event) => {
    const hit = under(event);
    made.getCanvas().style.cursor = hit?.layer.id === "road" ? "pointer" : "";
    const words = !hit ? null : hit.layer.id === "road" ? heard.roadWords(hit.properties) : heard.incidentWords(hit.properties);
    tip.hidden = !words;
    if (!words) return;
    fill(tip, words.map((line) => el("p", { dir: "auto", text: line })));
    const right = event.point.x > container.clientWidth / 2;
    tip.style.left = right ? "" : `${event.point.x + 14}px`;
    tip.style.right = right ? `${container.clientWidth - event.point.x + 14}px` : "";
    tip.style.top = `${Math.min(event.point.y + 12, container.clientHeight - tip.offsetHeight - 8)}px`;
  });
  made.on("mouseout", () => { tip.hidden = true; });
  made.on("zoom", showLabels);
  made.on("moveend", () => { showLabels(); heard.moved(); });
}

/** West, south, east, north of some pixels around the pointer. */
function box(made, event) {
  const [a, b] = near(event, 8).map((point) => made.unproject(point));
  return [a.lng, b.lat, b.lng, a.lat];
}

/** West, south, east, north of what is shown; nothing before there is a map. */
export function view() {
  if (!map) return null;
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

/** Shows a box of west, south, east, north. */
export function frame(bounds) {
  if (!map || !bounds) return;
  const room = map.getContainer().clientWidth < 500 ? 24 : 44;
  map.fitBounds([[bounds[0], bounds[1]], [bounds[2], bounds[3]]], { padding: room, animate: false, maxZoom: 10 });
}

/** Another case: its roads and the countries around them, then, at leisure, the rest of the world. */
export function showCase(id, version, backdrop) {
  if (!map) return;
  drawTiles(`${location.origin}/api/v1/cases/${encodeURIComponent(id)}/collections/links/tiles/WebMercatorQuad/{z}/{y}/{x}?v=${version}`);
  map.getSource("backdrop").setData(backdrop);
  for (const marker of countries) marker.remove();
  countries = [];
  delete map.getContainer().dataset.drawn;
  map.once("idle", () => {
    // The first meaningful picture: roads, land and places are there.
    performance.mark("qafila-picture");
    map.getContainer().dataset.drawn = "true";
    map.getSource("backdrop").setData("/api/v1/backdrop");
  });
}

/** The roads under everything that is marked on them. */
function drawTiles(address) {
  if (map.getSource("roads")) { map.getSource("roads").setTiles([address]); return; }
  map.addSource("roads", { type: "vector", tiles: [address], maxzoom: closestTiles });
  const tiles = { type: "line", source: "roads", "source-layer": "roads", layout: round };
  map.addLayer({ id: "road-halo", ...tiles, paint: { "line-color": "#ffffff", "line-width": 3, "line-opacity": 0.85 } }, "guard");
  map.addLayer({ id: "road", ...tiles, paint: { "line-color": colours.road, "line-width": 1.5 } }, "guard");
}

/** Draws places as labelled markers, cities asked about standing out, and the names of countries. */
export function drawPlaces(places, cities, chosen, backdrop) {
  if (!map) return;
  lastPlaces = places;
  chosenPlace = chosen;
  for (const marker of [...markers, ...countries]) marker.remove();
  countries = (backdrop?.features ?? []).filter((f) => f.properties.label).map((f) => {
    const node = el("div", { class: "country", dir: "auto", "aria-hidden": "true", text: name(f.properties.name) });
    return Object.assign(new maplibregl.Marker({ element: node, anchor: "center" }).setLngLat(f.properties.label).addTo(map), { wide: name(f.properties.name).length * 8.5 + 10 });
  });
  markers = places.map((place) => {
    const asked = cities.includes(place.id), label = name(place.properties.name);
    const node = el("button", {
      class: `place ${place.properties.kind}${asked ? " asked" : ""}${place.id === chosen ? " chosen" : ""}`, type: "button", tabindex: asked ? "0" : "-1",
      "aria-label": label, onclick: (event) => { event.stopPropagation(); heard.place(place.id); },
    }, el("span", { class: "dot" }), el("span", { class: "label", dir: "auto", text: label }));
    return Object.assign(new maplibregl.Marker({ element: node, anchor: "center" }).setLngLat(place.geometry.coordinates).addTo(map), { place, asked, wide: label.length * (asked ? 7.6 : 6.4) + 6 });
  });
  showLabels();
}

/** Fewer labels when far away: the chosen city always, asked cities where there is room, ports and border posts from nearer, the rest when close. */
function showLabels() {
  if (!map) return;
  const zoom = map.getZoom();
  const placed = [];
  const rank = (marker) => marker.asked ? 0 : { city: 1, port: 1, refinery: 2, border_post: 3, depot: 4 }[marker.place.properties.kind] ?? 5;
  const order = (marker) => (marker.place.id === chosenPlace ? -1 : rank(marker));
  // A label stands below its dot, a country's name on its point.
  const room = (marker, below) => { const at = map.project(marker.getLngLat()); return { left: at.x - marker.wide / 2, right: at.x + marker.wide / 2, top: at.y + below - 9, bottom: at.y + below + 9 }; };
  const isFree = (box) => placed.every((p) => box.left > p.right || p.left > box.right || box.top > p.bottom || p.top > box.bottom);
  for (const marker of [...markers].sort((a, b) => order(a) - order(b))) {
    const box = room(marker, marker.asked ? 15 : 11);
    const show = marker.place.id === chosenPlace || (zoom > [0, 3, 4.2, 4.8, 5.4, 6][rank(marker)] && isFree(box));
    marker.getElement().classList.toggle("named", show);
    marker.getElement().classList.toggle("far", rank(marker) > 1 && zoom < 4.2);
    if (show) placed.push(box);
  }
  for (const country of countries) {
    const box = room(country, 0), show = zoom > 2.5 && zoom < 7.5 && isFree(box);
    country.getElement().hidden = !show;
    if (show) placed.push(box);
  }
}

/** Draws roads: looks are colour and width by the corridors that run over a road, as its tile names them. */
export function drawRoads(looks) {
  if (!map?.getLayer("road")) return;
  const by = (what, rest) => (looks.size ? ["match", ["get", "corridors"], ...[...looks].flatMap(([corridors, look]) => [corridors, look[what]]), rest] : rest);
  const quiet = ["match", ["get", "class"], ["motorway", "trunk", "primary"], 1.6, 1];
  const wide = by("width", quiet);
  map.setPaintProperty("road", "line-color", by("colour", colours.road));
  map.setPaintProperty("road", "line-width", wide);
  map.setPaintProperty("road-halo", "line-width", ["+", wide, 2]);
  map.setLayoutProperty("road", "line-sort-key", by("width", 0));
}

/** Marks links as cut, guarded or chosen: features by mark. */
export function drawMarked(marks) {
  if (!map) return;
  map.getSource("marked").setData({ type: "FeatureCollection", features: Object.entries(marks).flatMap(([mark, links]) => links.map((link) => ({ type: "Feature", geometry: link.geometry, properties: { mark } }))) });
}

/** Draws incidents up to a day, the newest strongest. */
export function drawIncidents(incidents, until) {
  if (!map) return;
  const latest = Date.parse(until);
  map.getSource("incidents").setData({
    type: "FeatureCollection",
    features: incidents.filter((i) => i.geometry && i.properties.date <= until && latest - Date.parse(i.properties.date) < 45 * 864e5).map((i) => ({
      type: "Feature", geometry: i.geometry,
      properties: { id: i.id, tankers: i.properties.tankers_destroyed ?? 0, opacity: Math.max(0.15, 0.85 - (latest - Date.parse(i.properties.date)) / (45 * 864e5)) },
    })),
  });
}

/** The place among links that lies nearest to a point of the map, in pixels. */
export function nearest(links, at) {
  const p = map.project(at);
  const away = (link) => {
    const [a, b] = link.geometry.coordinates.map((c) => map.project(c));
    const dx = b.x - a.x, dy = b.y - a.y, length = dx * dx + dy * dy;
    const along = length ? Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length)) : 0;
    return Math.hypot(p.x - a.x - along * dx, p.y - a.y - along * dy);
  };
  return links.map((link) => [away(link), link]).sort((a, b) => a[0] - b[0])[0]?.[1] ?? null;
}
