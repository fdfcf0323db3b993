// swift-tools-version: 6.2
import PackageDescription

// `QAFILA_CORE=1 swift test` builds and tests only the domain: no third-party package, seconds instead of minutes.
let coreOnly = Context.environment["QAFILA_CORE"] == "1"

// HiGHS is unpacked here by scripts/setup (docs/dependencies.md says why a wheel and not Debian's package).
let highs = Context.packageDirectory + "/.deps/highsbox"

let strict: [SwiftSetting] = [.enableUpcomingFeature("ExistentialAny")]

/// A library of this package with the shared settings.
func library(
  _ name: String, _ dependencies: [Target.Dependency] = [], swift: [SwiftSetting] = [], linker: [LinkerSetting] = []
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict + swift, linkerSettings: linker)
}

/// The tests of a library, which carry its name.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies, swiftSettings: strict)
}

// The domain: models and algorithms. Knows no command line, no files, no web, no third-party package.
let core: [Target] = [
  library("Geography"),
  library("MapTiles", ["Geography"]),
  library("RoadGraph"),
  .target(name: "CNumerics"),
  library("Randomness", ["CNumerics"]),
  library("Wording"),
  library("Cases", ["Wording", "Geography"]),
  library("RoadNetworks", ["RoadGraph", "Geography"]),
  library("Routing", ["RoadGraph", "Geography"]),
  library("NetworkFlow", ["Wording", "RoadGraph"]),
  library("SupplyNetwork", ["Cases", "RoadGraph", "Geography"]),
  library("Evidence", ["Cases", "SupplyNetwork", "RoadGraph", "Geography", "Randomness"]),
  .target(name: "CSimulation", dependencies: ["CNumerics"]),
  library(
    "Simulation",
    ["Cases", "Wording", "SupplyNetwork", "RoadGraph", "Geography", "Randomness", "CNumerics", "CSimulation"]),
  library("Validity", ["Cases", "Simulation", "Evidence", "SupplyNetwork", "Randomness"]),
  .systemLibrary(name: "CHighs"),
  library(
    "Optimization", ["CHighs"],
    swift: [.unsafeFlags(["-Xcc", "-I\(highs)/include/highs"])],
    linker: [.unsafeFlags(["-L\(highs)/lib", "-Xlinker", "-rpath", "-Xlinker", "\(highs)/lib"])]),
  library("Interdiction", ["Wording", "Optimization", "NetworkFlow", "Routing", "RoadGraph", "Randomness"]),
  library("TestSupport", ["RoadGraph", "Randomness"]),
  tests("Geography", ["Randomness"]), tests("MapTiles", ["Geography", "Randomness"]), tests("RoadGraph"),
  tests("RoadNetworks"), tests("Randomness"), tests("Cases"), tests("Routing"),
  tests("NetworkFlow"),
  tests("SupplyNetwork"), tests("Evidence"),
  tests("Simulation", ["CSimulation"]), tests("Validity"), tests("Optimization"), tests("Interdiction"),
]

// Around it: files, storage, use cases, and the two thin executables that meet only in Analysis.
let shell: [Target] = [
  library("CaseFiles", ["Cases", "Wording", "Geography", .product(name: "Yams", package: "Yams")]),
  library("Storage", ["RoadNetworks", "RoadGraph", "Geography", .product(name: "GRDB", package: "GRDB.swift")]),
  .target(
    name: "COsmium", cxxSettings: [.unsafeFlags(["-std=c++17", "-O2"])],
    linkerSettings: [
      .linkedLibrary("z"), .linkedLibrary("bz2"), .linkedLibrary("expat"), .linkedLibrary("pthread"),
      .linkedLibrary("stdc++"),
    ]),
  library("OSMImport", ["COsmium", "RoadNetworks", "RoadGraph", "Geography"]),
  .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
  library("NetworkFiles", ["CLzma", "CZlib", "Cases", "Wording", "RoadNetworks", "RoadGraph", "Geography"]),
  .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
  .systemLibrary(name: "CLzma", pkgConfig: "liblzma", providers: [.apt(["liblzma-dev"])]),
  library("Localization", ["Cases", "Wording"]),
  library("Report", ["Cases", "Geography", "Localization"]),
  library(
    "Analysis",
    [
      "Cases", "Wording", "CaseFiles", "SupplyNetwork", "Evidence", "Simulation", "Validity", "Routing", "RoadGraph",
      "NetworkFlow",
      "Interdiction", "Optimization", "Storage", "OSMImport", "NetworkFiles", "RoadNetworks", "Report", "Localization",
      "Geography", "Randomness",
      "CSodium", "CLzma",
    ]),
  library(
    "CommandLineTool",
    [
      "Analysis", "Cases", "Wording", "Localization",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ]),
  .executableTarget(name: "qafila", dependencies: ["CommandLineTool"], swiftSettings: strict),
  .target(
    name: "Server",
    dependencies: [
      "Analysis", "Cases", "Wording", "Geography", "MapTiles", "Localization", "Report", "RoadNetworks",
      .product(name: "Hummingbird", package: "hummingbird"),
    ],
    resources: [.copy("Resources/page"), .copy("Resources/openapi.json")], swiftSettings: strict),
  .executableTarget(
    name: "qafila-serve",
    dependencies: [
      "Server", "Analysis", "Cases", "Wording", "Localization",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ], swiftSettings: strict),
  tests("CaseFiles"), tests("Storage", ["RoadNetworks", "Randomness"]),
  tests("OSMImport", ["RoadNetworks", "Randomness"]), tests("NetworkFiles", ["RoadNetworks", "Randomness"]),
  tests("Localization"), tests("CommandLineTool", ["Cases", "Randomness"]),
  tests("Report", ["Randomness", "Geography"]), tests("Analysis", ["Randomness"]), tests("Server", ["Analysis"]),
  // Drives the built executables as a user does; depends on no library, so that it never drags in the server's build.
  .testTarget(name: "EndToEndTests", dependencies: ["TestSupport"], swiftSettings: strict),
]

let package = Package(
  name: "qafila",
  products: [
    .library(
      name: "QafilaCore",
      targets: [
        "Geography", "Wording", "RoadGraph", "RoadNetworks", "Randomness", "Cases", "Routing", "NetworkFlow",
        "SupplyNetwork",
        "Evidence", "Simulation", "Validity", "Optimization", "Interdiction",
      ]),
    .library(
      name: "QafilaSimulation",
      targets: ["Geography", "Wording", "RoadGraph", "Randomness", "Cases", "SupplyNetwork", "Simulation"]),
    .library(name: "QafilaRouting", targets: ["Geography", "RoadGraph", "Randomness", "Routing"]),
  ]
    + (coreOnly
      ? []
      : [
        .executable(name: "qafila", targets: ["qafila"]),
        .executable(name: "qafila-serve", targets: ["qafila-serve"]),
      ]),
  dependencies: coreOnly
    ? []
    : [
      .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
      .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
      .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
      .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    ],
  targets: coreOnly ? core : core + shell,
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
