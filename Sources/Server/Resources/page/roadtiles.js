// Roads out of vector tiles (Mapbox Vector Tile 2.1), for the picture that stands until the map can draw them itself.

/** Lines of the layer `roads`: their traits, and points in a world one wide. */
export async function roadsOf(address, squares) {
  const tiles = await Promise.all(squares.map(async (at) => {
    const answer = await fetch(address.replace("{z}", at.z).replace("{y}", at.y).replace("{x}", at.x));
    return answer.status === 200 ? linesOf(new Uint8Array(await answer.arrayBuffer()), at) : [];
  }));
  return tiles.flat();
}

/** The fields of a message: number, and a whole number or the bytes. */
function* fields(bytes) {
  let at = 0;
  const varint = () => { let value = 0, scale = 1, byte; do { byte = bytes[at++]; value += (byte & 127) * scale; scale *= 128; } while (byte > 127); return value; };
  while (at < bytes.length) {
    const head = varint(), kind = head & 7;
    if (kind === 0) yield [head >> 3, varint()];
    else if (kind === 2) { const size = varint(); yield [head >> 3, bytes.subarray(at, at += size)]; }
    else { const size = kind === 5 ? 4 : 8; yield [head >> 3, bytes.subarray(at, at += size)]; }
  }
}

function* numbers(bytes) {
  let value = 0, scale = 1;
  for (const byte of bytes) {
    value += (byte & 127) * scale;
    if (byte > 127) scale *= 128; else { yield value; value = 0; scale = 1; }
  }
}

const text = new TextDecoder();

function linesOf(tile, at) {
  const lines = [];
  for (const [field, layer] of fields(tile)) {
    if (field !== 3) continue;
    const keys = [], values = [], features = [];
    let extent = 4096;
    for (const [part, content] of fields(layer)) {
      if (part === 2) features.push(content);
      else if (part === 3) keys.push(text.decode(content));
      else if (part === 4) values.push([...fields(content)].map(([kind, value]) => (kind === 1 ? text.decode(value) : value))[0]);
      else if (part === 5) extent = content;
    }
    const scale = 1 / 2 ** at.z / extent, left = at.x / 2 ** at.z, top = at.y / 2 ** at.z;
    for (const feature of features) {
      const traits = {};
      let geometry = [];
      for (const [part, content] of fields(feature)) {
        if (part === 2) { const tags = [...numbers(content)]; for (let i = 0; i < tags.length; i += 2) traits[keys[tags[i]]] = values[tags[i + 1]]; }
        if (part === 4) geometry = content;
      }
      for (const points of pathsOf(geometry)) lines.push({ traits, points: points.map(([x, y]) => [left + x * scale, top + y * scale]) });
    }
  }
  return lines;
}

/** Commands of a line's geometry: 1 begins a line, 2 goes on. */
function pathsOf(geometry) {
  const paths = [], stream = numbers(geometry), next = () => stream.next().value, step = () => { const n = next(); return n % 2 ? -(n + 1) / 2 : n / 2; };
  let x = 0, y = 0;
  for (let command = next(); command !== undefined; command = next()) {
    for (let count = command >> 3; count > 0; count--) {
      x += step(); y += step();
      if ((command & 7) === 1) paths.push([]);
      paths.at(-1)?.push([x, y]);
    }
  }
  return paths;
}
