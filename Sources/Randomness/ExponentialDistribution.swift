#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The value below which a share `p` of an exponential waiting time with mean 1 lies; ∞ at 1.
public func exponentialQuantile(_ p: Double) -> Double { -log1p(-p) }
