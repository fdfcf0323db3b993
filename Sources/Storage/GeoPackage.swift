import Foundation
import Geography

/// GeoPackages (OGC 12-128r17, version 1.3): what a layer, its columns and its features are.
///
/// All geometry is WGS 84, longitude first (EPSG:4326).
public enum GeoPackage {
  /// What a column holds; integers are 64 bits, dates ISO 8601 text.
  public enum ColumnType: String, Sendable {
    case integer = "INTEGER"
    case real = "REAL"
    case text = "TEXT"
    case boolean = "BOOLEAN"
    case date = "DATE"
    case blob = "BLOB"
  }

  public struct Column: Sendable, Equatable {
    public var name: String
    public var type: ColumnType

    /// - Parameter name: with the unit in it; letters, digits and underscores.
    public init(_ name: String, _ type: ColumnType) {
      self.name = name
      self.type = type
    }
  }

  public enum Value: Sendable, Equatable {
    case null
    case integer(Int64)
    /// Finite; a value that is not becomes null in the file.
    case real(Double)
    case text(String)
    case blob(Data)

    public static func boolean(_ value: Bool) -> Value { .integer(value ? 1 : 0) }
    /// Text, or null when it is empty.
    public static func textIfAny(_ text: String) -> Value { text.isEmpty ? .null : .text(text) }
  }

  public enum GeometryKind: String, Sendable {
    case point = "POINT"
    case lineString = "LINESTRING"
    case multiLineString = "MULTILINESTRING"
    case polygon = "POLYGON"
    case multiPolygon = "MULTIPOLYGON"
  }

  public enum Geometry: Sendable, Equatable {
    case point(Coordinate)
    case lineString([Coordinate])
    case multiLineString([[Coordinate]])
    /// The outer ring, then the holes; first and last points agree.
    case polygon([[Coordinate]])
    case multiPolygon([[[Coordinate]]])
  }

  public struct Feature: Sendable, Equatable {
    public var geometry: Geometry?
    /// One per column.
    public var values: [Value]

    public init(geometry: Geometry? = nil, values: [Value]) {
      self.geometry = geometry
      self.values = values
    }
  }

  /// A table of features, or of attributes alone when it has no geometry.
  public struct Layer: Sendable {
    /// The table's name: lower-case letters, digits and underscores.
    public var name: String
    public var title: String
    /// `nil` for a table of attributes.
    public var geometry: GeometryKind?
    public var columns: [Column]
    public var count: Int
    public var style: LayerStyle?
    /// Makes feature `i`, so that a large layer never lies in memory as a whole. Features are numbered from 1 in the file.
    public var feature: @Sendable (Int) -> Feature

    public init(
      name: String, title: String, geometry: GeometryKind?, columns: [Column], style: LayerStyle? = nil, count: Int,
      feature: @escaping @Sendable (Int) -> Feature
    ) {
      self.name = name
      self.title = title
      self.geometry = geometry
      self.columns = columns
      self.style = style
      self.count = count
      self.feature = feature
    }

    public init(
      name: String, title: String, geometry: GeometryKind?, columns: [Column], style: LayerStyle? = nil,
      features: [Feature]
    ) {
      self.init(
        name: name, title: title, geometry: geometry, columns: columns, style: style, count: features.count,
        feature: { features[$0] })
    }
  }
}

/// Why a GeoPackage could not be written or read.
public enum GeoPackageError: Error, Sendable, Equatable, CustomStringConvertible {
  case missing(path: String)
  case notAGeoPackage(path: String, reason: String)
  case badData(path: String, reason: String)
  case cannotWrite(path: String, reason: String)

  public var description: String {
    switch self {
    case .missing(let path): "\(path): there is no such file"
    case .notAGeoPackage(let path, let reason): "\(path): not a GeoPackage: \(reason)"
    case .badData(let path, let reason): "\(path): \(reason)"
    case .cannotWrite(let path, let reason): "\(path): cannot be written: \(reason)"
    }
  }
}
