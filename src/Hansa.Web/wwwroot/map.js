// Draws every map of the page from the data block beside it. The page is whole without this: the table says the same.
const radians = Math.PI / 180;

// Albers' equal-area conic projection fitted to the map's extent, so that large northern regions do not swell.
function conic({ west, south, east, north }) {
  const middle = (west + east) / 2;
  const one = (south + (north - south) / 6) * radians;
  const two = (north - (north - south) / 6) * radians;
  const n = (Math.sin(one) + Math.sin(two)) / 2;
  const c = Math.cos(one) ** 2 + 2 * n * Math.sin(one);
  const centre = Math.sqrt(c - 2 * n * Math.sin(((south + north) / 2) * radians)) / n;
  return {
    project([longitude, latitude]) {
      const radius = Math.sqrt(c - 2 * n * Math.sin(latitude * radians)) / n;
      const angle = n * (longitude - middle) * radians;
      return [radius * Math.sin(angle), radius * Math.cos(angle) - centre];
    },
    unproject([x, y]) {
      const down = y + centre;
      const radius = Math.sign(n) * Math.hypot(x, down);
      const angle = Math.atan2(Math.sign(n) * x, Math.sign(n) * down);
      return [middle + angle / n / radians, Math.asin((c - (radius * n) ** 2) / (2 * n)) / radians];
    },
  };
}

// The Equal Earth projection (Šavrič, Patterson and Jenny 2019), for maps that go around the world.
const equalEarth = {
  project([longitude, latitude]) {
    const t = Math.asin((Math.sqrt(3) / 2) * Math.sin(latitude * radians));
    return [(longitude * radians * Math.cos(t)) / slope(t) * (2 / Math.sqrt(3)), -height(t)];
  },
  unproject([x, y]) {
    let t = -y;
    for (let step = 0; step < 12; step++) t -= (height(t) + y) / slope(t);
    const latitude = Math.asin((2 / Math.sqrt(3)) * Math.sin(t)) / radians;
    return [(x * slope(t) * (Math.sqrt(3) / 2)) / Math.cos(t) / radians, latitude];
  },
};

function height(t) {
  return t * (1.340264 - 0.081106 * t ** 2 + t ** 6 * (0.000893 + 0.003796 * t ** 2));
}

function slope(t) {
  return 1.340264 - 3 * 0.081106 * t ** 2 + t ** 6 * (7 * 0.000893 + 9 * 0.003796 * t ** 2);
}

function extent(geometry) {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  const visit = (part) => {
    if (typeof part[0] !== "number") return part.forEach(visit);
    box.west = Math.min(box.west, part[0]);
    box.east = Math.max(box.east, part[0]);
    box.south = Math.min(box.south, part[1]);
    box.north = Math.max(box.north, part[1]);
  };
  geometry.features.forEach((feature) => visit(feature.geometry.coordinates));
  return box;
}

async function draw(figure) {
  const options = JSON.parse(figure.querySelector("script[type='application/json']").textContent);
  const response = await fetch(figure.dataset.geometry);
  if (!response.ok) return;
  const geometry = await response.json();
  const [series] = options.series;
  echarts.registerMap(series.map, { geoJSON: geometry });
  const box = extent(geometry);
  series.projection = box.east - box.west > 270 ? equalEarth : conic(box);
  figure.hidden = false;
  const chart = echarts.init(figure.querySelector(".map-canvas"), null, { devicePixelRatio: 2 });
  chart.setOption(options);
  new ResizeObserver(() => chart.resize()).observe(figure);
  figure.dataset.drawn = "";
}

document.querySelectorAll("[data-geometry]").forEach(draw);
