import Cases
import Foundation
import RoadNetworks

/// Files that hold a graph: DIMACS and its kin, and tables of arcs, plain or compressed.
public enum PlainGraphFile {
  /// Reads a graph; the format is told by the contents.
  ///
  /// - Throws: `NetworkFileError`, whatever the bytes.
  public static func read(_ url: URL) throws -> PlainGraph {
    try read(try FileBytes.read(url), file: url.lastPathComponent)
  }

  /// Reads a graph from bytes, compressed or not; `file` is named in problems.
  public static func read(_ bytes: [UInt8], file: String) throws -> PlainGraph {
    let text = try FileBytes.unpack(bytes, file: file)
    return DIMACSReader.recognises(text)
      ? try DIMACSReader.read(text, file: file) : try ArcTableReader.read(text, file: file)
  }
}
