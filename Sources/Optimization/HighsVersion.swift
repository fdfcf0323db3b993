internal import CHighs

/// The version of the HiGHS library that is linked.
public func highsVersion() -> String { String(cString: Highs_version()) }
