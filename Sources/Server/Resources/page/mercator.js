// The web map's projection as MapLibre has it (a world 512 pixels wide at zoom 0), so that a picture drawn without it lies where its map will.

const square = 512, steepest = 85.051129;

/** A longitude and latitude in a world one wide, from its north-west corner. */
export const project = ([lon, lat]) => {
  const sine = Math.sin((Math.max(-steepest, Math.min(steepest, lat)) * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
};

const unproject = ([x, y]) => [(x - 0.5) * 360, (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI];

/**
 * The view that shows a box of west, south, east, north in a window of some pixels.
 *
 * Like `fitBounds` without its animation; never so far away that the world is lower than the window, which MapLibre refuses.
 */
export function fit(bounds, { width, height }, room, closest) {
  const [a, b] = [project([bounds[0], bounds[3]]), project([bounds[2], bounds[1]])];
  const share = Math.min(Math.max(1, width - 2 * room) / Math.max(1e-9, b[0] - a[0]), Math.max(1, height - 2 * room) / Math.max(1e-9, b[1] - a[1]));
  const zoom = Math.max(Math.min(closest, Math.log2(share / square)), Math.log2(height / square), 0);
  return viewOf([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], zoom, { width, height });
}

function viewOf(middle, zoom, { width, height }) {
  const world = square * 2 ** zoom, half = height / 2 / world;
  const centre = [middle[0], Math.max(half, Math.min(1 - half, middle[1]))];
  const toPixel = ([x, y]) => [(x - centre[0]) * world + width / 2, (y - centre[1]) * world + height / 2];
  const corner = (x, y) => unproject([centre[0] + (x - width / 2) / world, centre[1] + (y - height / 2) / world]);
  return {
    zoom, width, height, center: unproject(centre), toPixel,
    /** Where a longitude and latitude lies in the window. */
    pixel: (at) => toPixel(project(at)),
    bounds: [...corner(0, height), ...corner(width, 0)],
    /** The squares of the web map that the window shows. */
    squares(limit) {
      const z = Math.max(0, Math.min(limit, Math.floor(zoom))), count = 2 ** z;
      const first = [centre[0] - width / 2 / world, centre[1] - height / 2 / world], last = [centre[0] + width / 2 / world, centre[1] + height / 2 / world];
      const range = (i) => { const from = Math.max(0, Math.floor(first[i] * count)), to = Math.min(count - 1, Math.floor(last[i] * count)); return Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n); };
      return range(1).flatMap((y) => range(0).map((x) => ({ z, x, y })));
    },
  };
}
