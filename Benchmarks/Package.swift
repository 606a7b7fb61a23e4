// swift-tools-version: 6.1
import PackageDescription

let modules = Target.Dependency.product(name: "ConveneModules", package: "convene")

/// As in the package that is measured.
let settings: [SwiftSetting] = [
  .unsafeFlags(["-Xllvm", "-vectorize-slp=false", "-enforce-exclusivity=unchecked"])
]

let package = Package(
  name: "convene-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "convene", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    // Convene beside a yardstick, in one sitting: `make bench`.
    .executableTarget(name: "side-by-side", dependencies: [modules], swiftSettings: settings)
  ]
    + ["Frequent", "Targeted", "Simulation"].map { group in
      .executableTarget(
        name: group, dependencies: [modules, .product(name: "Benchmark", package: "benchmark")],
        path: "Benchmarks/\(group)", swiftSettings: settings,
        plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
    }
)
