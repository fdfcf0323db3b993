/// Puts texts on a map so that none covers another: first come, first served.
struct LabelPlacer {
  private struct Box {
    var left: Double, top: Double, right: Double, bottom: Double
    /// Whether a name that must be read may cover it.
    var yields = false
    func meets(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  private let frame: MapFrame
  private let isRightToLeft: Bool
  private var taken: [Box] = []

  init(frame: MapFrame, isRightToLeft: Bool) {
    self.frame = frame
    self.isRightToLeft = isRightToLeft
    // The scale bar's corner.
    taken = [Box(left: 0, top: frame.height - 34, right: 250, bottom: frame.height)]
  }

  /// Keeps texts off a symbol.
  ///
  /// - Parameter yields: whether a name that must be read may cover it.
  mutating func keepFree(_ at: SIMD2<Double>, radius: Double, yields: Bool) {
    taken.append(
      Box(left: at.x - radius, top: at.y - radius, right: at.x + radius, bottom: at.y + radius, yields: yields))
  }

  /// A text beside a point: at its right, left, above, below or at a corner, where there is room; nothing where there is none.
  ///
  /// - Parameters:
  ///   - aboveFirst: tries above before the sides, along which the links of a drawing run.
  ///   - mustBeRead: where there is no room, it covers symbols that yield.
  mutating func beside(
    _ text: String, at: SIMD2<Double>, style: String, size: Double, gap: Double, aboveFirst: Bool = false,
    mustBeRead: Bool = false
  ) -> String? {
    let (wide, high) = (width(text, size), size * 1.05)
    let (x, y) = (gap + wide / 2, gap + high / 2)
    let sides = [SIMD2(x, 0), SIMD2(-x, 0)]
    let heights = [SIMD2(0, -y), SIMD2(0, y)]
    let corners = [SIMD2(x, -y), SIMD2(x, y), SIMD2(-x, -y), SIMD2(-x, y)].map { $0 * 0.8 }
    let spots = ((aboveFirst ? heights + sides : sides + heights) + (mustBeRead ? corners : [])).map { at + $0 }
    let spot =
      spots.first { isFree(box($0, wide, high)) }
      ?? (mustBeRead ? spots.first { isFree(box($0, wide, high), coveringSymbols: true) } : nil)
    return spot.map { write(text, $0, wide, high, style, size) }
  }

  /// A text on a point, or nothing where there is no room.
  mutating func centred(_ text: String, at: SIMD2<Double>, style: String, size: Double) -> String? {
    let (wide, high) = (width(text, size) * 1.15, size * 1.05)
    return isFree(box(at, wide, high)) ? write(text, at, wide, high, style, size) : nil
  }

  private mutating func write(
    _ text: String, _ spot: SIMD2<Double>, _ wide: Double, _ high: Double, _ style: String, _ size: Double
  ) -> String {
    taken.append(box(spot, wide, high))
    return
      "<text class=\"\(style)\" x=\"\(HTML.coordinate(spot.x))\" y=\"\(HTML.coordinate(spot.y + size * 0.35))\" text-anchor=\"middle\" direction=\"\(isRightToLeft ? "rtl" : "ltr")\">\(HTML.escape(text))</text>"
  }

  private func isFree(_ box: Box, coveringSymbols: Bool = false) -> Bool {
    box.left >= 2 && box.right <= frame.width - 2 && box.top >= 2 && box.bottom <= frame.height - 2
      && !taken.contains { $0.meets(box) && !(coveringSymbols && $0.yields) }
  }

  private func box(_ at: SIMD2<Double>, _ wide: Double, _ high: Double) -> Box {
    Box(left: at.x - wide / 2, top: at.y - high / 2, right: at.x + wide / 2, bottom: at.y + high / 2)
  }

  /// About as wide as common faces set it.
  private func width(_ text: String, _ size: Double) -> Double { Double(text.count) * size * 0.56 + 4 }
}
