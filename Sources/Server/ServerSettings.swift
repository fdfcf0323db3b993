import Foundation

/// How the server is set up. Safe by default: loopback only, no token needed there.
public struct ServerSettings: Sendable {
  /// Folders of the cases that are served, by case id.
  public var cases: [String: URL]
  /// Where runs are kept and found.
  public var runs: URL
  /// The address to listen on; anything but loopback needs a token.
  public var host: String
  public var port: Int
  /// What a client must present when set: `Authorization: Bearer TOKEN`, or the page's cookie.
  public var token: String?
  /// Host names under which the server may be asked, beside loopback's (against DNS rebinding).
  public var allowedHosts: [String]
  /// The folder with MapLibre's `maplibre-gl.js` and `maplibre-gl.css`.
  public var mapAssets: URL?
  /// Country outlines for the map (GeoJSON), shown when the case brings none of its own.
  public var backdrop: URL?
  /// A raster tile URL template for those who are online, shown under the roads.
  public var tileURL: String?
  /// Runs that may wait in the queue before new ones are refused.
  public var queueLimit: Int
  /// Largest request body in bytes.
  public var bodyLimit: Int
  /// Connections at once.
  public var connectionLimit: Int

  public init(
    cases: [String: URL], runs: URL, host: String = "127.0.0.1", port: Int = 8765, token: String? = nil,
    allowedHosts: [String] = [], mapAssets: URL? = nil, backdrop: URL? = nil, tileURL: String? = nil
  ) {
    self.cases = cases
    self.runs = runs
    self.host = host
    self.port = port
    self.token = token
    self.allowedHosts = allowedHosts
    self.mapAssets = mapAssets
    self.backdrop = backdrop
    self.tileURL = tileURL
    queueLimit = 20
    bodyLimit = 1 << 20
    connectionLimit = 512
  }

  /// Whether the address is this machine's alone.
  public var isLoopback: Bool { ["127.0.0.1", "::1", "localhost"].contains(host) }
}
