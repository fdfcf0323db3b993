#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// The C library under names of our own, so that one file of the target imports it.
func expOf(_ x: Double) -> Double { exp(x) }
func logOf(_ x: Double) -> Double { log(x) }
func logOnePlus(_ x: Double) -> Double { log1p(x) }
