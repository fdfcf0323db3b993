import RoadGraph

/// Integer weights of arcs: `UInt32.max` closes an arc, and stands for "no way" among distances.
///
/// Distances saturate: a way of `UInt32.max` or more counts as none. Seconds and metres fit any road network on earth.
public enum Weights {
  /// A closed arc; the distance of what cannot be reached.
  public static let infinity = UInt32.max

  /// The sum of two, `infinity` when it is too large.
  @inlinable public static func sum(_ a: UInt32, _ b: UInt32) -> UInt32 {
    let (total, overflow) = a.addingReportingOverflow(b)
    return overflow ? infinity : total
  }

  /// Real values as integers: `value / unit`, rounded to nearest; infinite and unrepresentably large ones close the arc.
  ///
  /// - Parameters:
  ///   - values: per arc, not negative and not NaN.
  ///   - unit: what one integer step is worth, such as 1/3600 for hours in seconds.
  public static func integers(_ values: [Double], unit: Double) -> [UInt32] {
    precondition(unit > 0 && unit.isFinite, "unit must be a positive number")
    return values.map { value in
      precondition(value >= 0, "weights must not be negative")
      let scaled = (value / unit).rounded()
      return scaled < Double(UInt32.max) ? UInt32(scaled) : infinity
    }
  }

  /// The weights with some links closed.
  public static func closing(_ links: Set<UInt32>, in weights: [UInt32], linkOfArc: [UInt32]) -> [UInt32] {
    precondition(weights.count == linkOfArc.count, "one link per arc expected")
    return zip(weights, linkOfArc).map { links.contains($1) ? infinity : $0 }
  }
}
