/// The version of Qafila that made a result.
public enum Qafila {
  public static let version = "0.1.0"
}
