import Simulation
import Testing

@Suite struct ParameterTests {
  @Test func `a parameter's ordinal is its place among all`() {
    for (i, parameter) in ModelParameter.allCases.enumerated() { #expect(parameter.ordinal == i, "\(parameter)") }
  }
}
