// The map as it can be drawn at once, without WebGL: land, roads, incidents and marks as SVG at the very view that the map opens with.
import { el } from "./dom.js";
import { look } from "./maplook.js";

const d = (points) => `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`;

/** The scene (see `map.js`) at a view, as an SVG element. */
export function picture(scene, view) {
  const path = (points, attributes) => el("svg:path", { d: points, fill: "none", "stroke-linecap": "round", "stroke-linejoin": "round", ...attributes });
  const line = (feature) => d(feature.geometry.coordinates.map(view.pixel));
  const land = (scene.backdrop?.features ?? []).map((country) => rings(country.geometry).map((ring) => coast(ring, view)).join("")).join("");
  const network = scene.networkRoads.map((road) => d(road.points.map(view.toPixel))).join("");
  const widths = (scene.roads ?? []).map((road) => look.quietWidth(road.traits.class));
  const roads = [...new Set(widths)].map((width) => [scene.roads.filter((_, i) => widths[i] === width).map((road) => d(road.points.map(view.toPixel))).join(""), width]);
  const busy = scene.busy.map((road) => [line(road.feature), road.width]);
  const marked = (mark, attributes) => (scene.marked[mark] ?? []).map((feature) => path(line(feature), { ...attributes, "data-mark": mark }));
  const border = look.borderWidth(view.zoom);
  return el("svg:svg", { class: "picture", width: view.width, height: view.height, "aria-hidden": "true" },
    el("svg:rect", { width: view.width, height: view.height, fill: look.sea }),
    el("svg:path", { d: land, fill: look.land, "fill-rule": "evenodd", stroke: look.border, "stroke-width": border }),
    path(network, { stroke: look.network, "stroke-width": look.networkWidth }),
    marked("chosen", { stroke: look.colours.chosen, "stroke-width": 11 }), marked("chosen", { stroke: look.land, "stroke-width": 7 }),
    el("svg:g", { opacity: look.haloOpacity }, roads.map(([shape, width]) => path(shape, { stroke: "#fff", "stroke-width": width + 2 }))),
    roads.map(([shape, width]) => path(shape, { stroke: look.colours.road, "stroke-width": width })),
    el("svg:g", { opacity: look.haloOpacity }, busy.map(([shape, width]) => path(shape, { stroke: "#fff", "stroke-width": width + 2 }))),
    busy.map(([shape, width]) => path(shape, { stroke: look.colours[scene.layer], "stroke-width": width, class: "busy" })),
    marked("guard", { stroke: look.colours.guard, "stroke-width": 6 }),
    marked("cut", { stroke: "#fff", "stroke-width": 6, "stroke-linecap": "butt" }),
    marked("cut", { stroke: look.colours.cut, "stroke-width": 4.5, "stroke-dasharray": "5.4 4.05", "stroke-linecap": "butt" }),
    scene.incidents.map((incident) => {
      const [cx, cy] = view.pixel(incident.at);
      return el("svg:circle", { cx, cy, r: look.incidentRadius(incident.tankers), fill: look.colours.hazard, "fill-opacity": incident.opacity, stroke: "#fff" });
    }));
}

const rings = (geometry) => (geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : geometry.coordinates);

/** A ring without what is too small to be seen; nothing where it lies beside the window. */
function coast(ring, view) {
  const kept = [];
  let inX = [Infinity, -Infinity], inY = [Infinity, -Infinity];
  for (const at of ring) {
    const [x, y] = view.pixel(at), last = kept.at(-1);
    if (last && Math.abs(x - last[0]) + Math.abs(y - last[1]) < 1) continue;
    kept.push([x, y]);
    inX = [Math.min(inX[0], x), Math.max(inX[1], x)];
    inY = [Math.min(inY[0], y), Math.max(inY[1], y)];
  }
  const isSeen = kept.length > 2 && inX[1] > 0 && inX[0] < view.width && inY[1] > 0 && inY[0] < view.height;
  return isSeen ? `${d(kept)}Z` : "";
}
