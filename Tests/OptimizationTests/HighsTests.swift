import Optimization
import Testing

@Test func `the linked HiGHS names its version`() {
  #expect(highsVersion().hasPrefix("1."))
}
