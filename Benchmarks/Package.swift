// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds Qafila builds its benchmarks. Build with QAFILA_CORE=1: no third-party package is needed.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "qafila", path: "..")],
  targets: [
    .executableTarget(
      name: "bench-routing", dependencies: [.product(name: "QafilaRouting", package: "qafila")],
      swiftSettings: [.enableUpcomingFeature("ExistentialAny")]),
    .executableTarget(
      name: "bench-simulation", dependencies: [.product(name: "QafilaSimulation", package: "qafila")],
      swiftSettings: [.enableUpcomingFeature("ExistentialAny")]),
  ],
  swiftLanguageModes: [.v6]
)
