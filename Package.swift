// swift-tools-version: 6.2
import PackageDescription

let docc = Package.Dependency.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0")
let argumentParser = Package.Dependency.package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
let grdb = Package.Dependency.package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0")
let yams = Package.Dependency.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")

/// The modules, bottom first: each depends only on modules above it in this list.
let modules: [(name: String, uses: [Target.Dependency])] = [
  ("ShippedFiles", []),
  ("LaneArithmetic", ["CLanes"]),
  ("RandomStreams", ["LaneArithmetic"]),
  ("PartnershipModel", ["LaneArithmetic", "RandomStreams"]),
  ("Statistics", ["CGSL", "LaneArithmetic"]),
  ("Experiments", ["PartnershipModel", "Statistics"]),
  ("Ensembles", ["LaneArithmetic", "PartnershipModel", "Experiments", "Statistics"]),
  (
    "Verification", ["LaneArithmetic", "RandomStreams", "PartnershipModel", "Experiments", "Ensembles", "Statistics"]
  ),
  ("ScenarioFiles", ["PartnershipModel", "Experiments", .product(name: "Yams", package: "Yams")]),
  ("Analyses", ["PartnershipModel", "Experiments", "Statistics"]),
  ("Results", ["PartnershipModel", "Experiments", "Statistics", "Analyses"]),
  ("Reports", ["PartnershipModel", "Experiments", "Statistics", "Analyses", "Results", "Verification"]),
  (
    "Workbench",
    [
      "CFiles", "LaneArithmetic", "PartnershipModel", "Experiments", "Ensembles", "ScenarioFiles", "Results", "Reports",
      "Statistics", "Analyses", "Verification", "ShippedFiles", "CXLSX", .product(name: "GRDB", package: "GRDB.swift"),
    ]
  ),
]

/// Without the optimiser's search for vectors in scalar code: lanes are vectors already, and on processors with AVX-512
/// it has put one number in another's place (`Tests/LaneArithmeticTests`, "Arithmetic is that of Double").
let settings: [SwiftSetting] = [.unsafeFlags(["-Xllvm", "-vectorize-slp=false", "-enforce-exclusivity=unchecked"])]

/// Files that become part of the program itself, so that it runs wherever it is copied to.
let resources: [String: [Resource]] = [
  "ShippedFiles": [.embedInCode("patterns"), .embedInCode("sizes"), .embedInCode("scenarios")],
  "Reports": [
    .embedInCode("Charts/Specifications"), .embedInCode("Page/report.css"), .embedInCode("Page/report.js"),
    .embedInCode("Rendering/render.py"),
  ],
]

/// Files beside the sources that are no part of a module.
let excluded = ["Reports": ["Rendering/install.sh"]]

let package = Package(
  name: "convene",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "convene", targets: ["convene"]),
    // For the package in Benchmarks/.
    .library(name: "ConveneModules", targets: modules.map(\.name)),
  ],
  dependencies: [argumentParser, grdb, yams, docc],
  targets: [
    .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"]), .brew(["gsl"])]),
    .systemLibrary(
      name: "CXLSX", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(name: "CLanes"),
    .systemLibrary(name: "CFiles"),
  ]
    + modules.map {
      .target(
        name: $0.name, dependencies: $0.uses,
        exclude: ["README.md"] + (excluded[$0.name] ?? []),
        resources: resources[$0.name] ?? [], swiftSettings: settings)
    } + [
      .executableTarget(
        name: "convene",
        dependencies: ["Workbench", .product(name: "ArgumentParser", package: "swift-argument-parser")],
        exclude: ["README.md"], swiftSettings: settings),
      // Feeds test batteries for random numbers: see Sources/RandomStreams/README.md.
      .executableTarget(
        name: "raw-stream", dependencies: ["LaneArithmetic", "RandomStreams"], swiftSettings: settings),
      // Numbers for others to check and beat: see Tests/CrossCheck.
      .executableTarget(name: "cross-check", dependencies: ["Statistics"], swiftSettings: settings),
      // What must not get worse when a rule of the model changes: make fence.
      .executableTarget(
        name: "fence", dependencies: ["LaneArithmetic", "PartnershipModel", "ScenarioFiles"], swiftSettings: settings),
    ]
    + [
      .target(
        name: "TestSupport",
        dependencies: ["LaneArithmetic", "PartnershipModel", "Statistics", "Experiments", "Verification"],
        path: "Tests/TestSupport", swiftSettings: settings)
    ]
    + modules.map {
      .testTarget(
        name: "\($0.name)Tests", dependencies: [.byName(name: $0.name), "TestSupport"],
        path: "Tests/\($0.name)Tests", swiftSettings: settings)
    }
    // Whether the model behaves as the literature and the scenarios say.
    + [
      .testTarget(
        name: "PatternTests",
        dependencies: [
          "LaneArithmetic", "PartnershipModel", "Statistics", "Experiments", "ScenarioFiles", "TestSupport",
        ],
        path: "Tests/PatternTests", swiftSettings: settings)
    ]
    // Whether things go up and down, and in which order, as the literature says.
    + [
      .testTarget(
        name: "ModelDirectionTests",
        dependencies: ["LaneArithmetic", "PartnershipModel", "ScenarioFiles", "TestSupport"],
        path: "Tests/ModelDirectionTests", swiftSettings: settings)
    ]
    // Whether the model gives the numbers that are on record.
    + [
      .testTarget(
        name: "ModelBaselineTests",
        dependencies: ["LaneArithmetic", "PartnershipModel", "Experiments", "ScenarioFiles", "TestSupport"],
        path: "Tests/ModelBaselineTests", exclude: ["Recorded", "bites.py"], swiftSettings: settings)
    ]
    // Runs the built program.
    + [.testTarget(name: "CommandLineTests", path: "Tests/CommandLineTests")],
  swiftLanguageModes: [.v6]
)
