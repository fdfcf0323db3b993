import Foundation

/// The one function of angles that the map needs.
enum Trigonometry {
  static func cosine(degrees: Double) -> Double { cos(degrees * .pi / 180) }
}
