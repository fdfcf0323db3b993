// The map: own backdrop, roads coloured by what the run says of them, places as HTML labels (so that Arabic is shaped by the browser).
import { el } from "./dom.js";
import { name, t } from "./i18n.js";

const sea = "#dfe8ee", land = "#f7f5ef", border = "#c4bfb2";
/** Colours that stay apart for colour-blind readers and in greyscale (after Okabe and Ito 2008). */
export const colours = { road: "#8a8f98", flow: "#0072b2", hazard: "#d55e00", cut: "#a01515", guard: "#1b7f4d", chosen: "#111827" };

let map = null;
let opening = null;
let markers = [];
let lastPlaces = [];
let chosenPlace = null;
let choose = () => {};

/** Whether the browser can draw the map. */
const canDraw = () => {
  try { return Boolean(window.maplibregl && document.createElement("canvas").getContext("webgl2")); } catch { return false; }
};

/** Makes the map once; later calls give the same. Until it is loaded the drawing functions do nothing. */
export function openMap(container, settings, backdrop, onChoose) {
  choose = onChoose;
  opening ??= make(container, settings, backdrop);
  return opening;
}

async function make(container, settings, backdrop) {
  if (!canDraw()) {
    container.append(el("p", { class: "notice", text: t("page.no_webgl") }));
    return null;
  }
  const style = {
    version: 8,
    sources: {
      backdrop: { type: "geojson", data: backdrop, attribution: "Natural Earth" },
      roads: { type: "geojson", data: empty(), promoteId: "id" },
      incidents: { type: "geojson", data: empty() },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": sea } },
      { id: "land", type: "fill", source: "backdrop", paint: { "fill-color": land } },
      { id: "border", type: "line", source: "backdrop", paint: { "line-color": border, "line-width": 1 } },
      { id: "road-halo", type: "line", source: "roads", layout: round, paint: { "line-color": "#ffffff", "line-width": ["+", ["get", "width"], 2] } },
      { id: "road", type: "line", source: "roads", layout: round, paint: { "line-color": ["get", "colour"], "line-width": ["get", "width"] } },
      { id: "road-cut", type: "line", source: "roads", filter: ["==", ["get", "cut"], true], paint: { "line-color": colours.cut, "line-width": 4, "line-dasharray": [1.2, 1.2] } },
      { id: "road-chosen", type: "line", source: "roads", filter: ["==", ["get", "chosen"], true], layout: round, paint: { "line-color": colours.chosen, "line-width": 2, "line-gap-width": 6 } },
      { id: "incident", type: "circle", source: "incidents", paint: { "circle-radius": ["interpolate", ["linear"], ["get", "tankers"], 0, 4, 50, 11], "circle-color": colours.hazard, "circle-opacity": ["get", "opacity"], "circle-stroke-color": "#fff", "circle-stroke-width": 1 } },
    ],
  };
  if (settings.tile_url) {
    style.sources.tiles = { type: "raster", tiles: [settings.tile_url], tileSize: 256 };
    style.layers.splice(3, 0, { id: "tiles", type: "raster", source: "tiles", paint: { "raster-opacity": 0.7 } });
  }
  const made = new maplibregl.Map({
    container, style, center: [-7, 12.5], zoom: 5, attributionControl: { compact: true }, dragRotate: false, pitchWithRotate: false,
    fadeDuration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 200,
  });
  made.addControl(new maplibregl.NavigationControl({ showCompass: false }));
  made.addControl(new maplibregl.ScaleControl());
  made.on("click", (event) => {
    const around = [[event.point.x - 6, event.point.y - 6], [event.point.x + 6, event.point.y + 6]];
    const hit = made.queryRenderedFeatures(around, { layers: ["road"] })[0];
    if (hit) choose({ link: hit.properties.id });
  });
  for (const kind of ["mouseenter", "mouseleave"]) {
    made.on(kind, "road", () => { made.getCanvas().style.cursor = kind === "mouseenter" ? "pointer" : ""; });
  }
  made.on("zoom", showLabels);
  await new Promise((resolve) => made.once("load", resolve));
  map = made;
  container.dataset.ready = "true";
  return map;
}

const round = { "line-cap": "round", "line-join": "round" };
const empty = () => ({ type: "FeatureCollection", features: [] });

/** Shows the whole case. */
export function frame(places) {
  if (!map || !places.length) return;
  const bounds = new maplibregl.LngLatBounds();
  for (const place of places) bounds.extend(place.geometry.coordinates);
  map.fitBounds(bounds, { padding: 36, animate: false });
}

/** Draws places as labelled markers; cities asked about stand out. */
export function drawPlaces(places, cities, chosen) {
  if (!map) return;
  lastPlaces = places;
  chosenPlace = chosen;
  for (const marker of markers) marker.remove();
  markers = places.map((place) => {
    const asked = cities.includes(place.id);
    const node = el("button", {
      class: `place ${place.properties.kind}${asked ? " asked" : ""}${place.id === chosen ? " chosen" : ""}`, type: "button", tabindex: asked ? "0" : "-1",
      "aria-label": name(place.properties.name), onclick: (event) => { event.stopPropagation(); choose({ place: place.id }); },
    }, el("span", { class: "dot" }), el("span", { class: "label", dir: "auto", text: name(place.properties.name) }));
    return Object.assign(new maplibregl.Marker({ element: node, anchor: "center" }).setLngLat(place.geometry.coordinates).addTo(map), { place, asked });
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
  for (const marker of [...markers].sort((a, b) => order(a) - order(b))) {
    const at = map.project(marker.getLngLat());
    const free = placed.every((p) => Math.abs(p.x - at.x) > 84 || Math.abs(p.y - at.y) > 17);
    const show = marker.place.id === chosenPlace || (free && zoom > [0, 3, 4.2, 4.8, 5.4, 6][rank(marker)]);
    marker.getElement().classList.toggle("named", show);
    marker.getElement().classList.toggle("far", rank(marker) > 1 && zoom < 4.2);
    if (show) placed.push(at);
  }
}

/** Draws roads: `look(link)` gives colour, width and whether it is cut. */
export function drawRoads(links, look, chosen) {
  if (!map) return;
  map.getSource("roads").setData({
    type: "FeatureCollection",
    features: links.map((link) => ({ ...link, properties: { id: link.id, colour: colours.road, width: 1.6, cut: false, chosen: link.id === chosen, ...look(link) } })),
  });
}

/** Draws incidents up to a day, the newest strongest. */
export function drawIncidents(incidents, until) {
  if (!map) return;
  const latest = Date.parse(until);
  map.getSource("incidents").setData({
    type: "FeatureCollection",
    features: incidents.filter((i) => i.geometry && i.properties.date <= until && latest - Date.parse(i.properties.date) < 45 * 864e5).map((i) => ({
      type: "Feature", geometry: i.geometry,
      properties: { tankers: i.properties.tankers_destroyed ?? 0, opacity: Math.max(0.15, 0.85 - (latest - Date.parse(i.properties.date)) / (45 * 864e5)) },
    })),
  });
}

export const redrawLabels = (cities, chosen) => drawPlaces(lastPlaces, cities, chosen);
