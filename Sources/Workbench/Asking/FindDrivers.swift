import Analyses
import Ensembles
import Experiments
import Foundation
import PartnershipModel
import Reports
import Results

/// Finds out which of all that nobody knows drives what scenarios attain.
public struct FindDrivers: Sendable {
  /// Paths of scenario files.
  public var files: [String]
  /// Futures that spread and luck are told from, each lived twice.
  public var futures: Int
  /// Replications for each end of each unknown.
  public var replications: Int
  public var seed: UInt64
  public var threads: Int?
  public var output: String?
  public var overwrites: Bool

  public static let defaultFutures = 4_096
  public static let defaultReplications = 256
  public static let futureRange = 128...1_000_000
  public static let replicationRange = 8...10_000
  public var defaultOutput: String { "notebooks-output/drivers" }

  public init(
    files: [String], futures: Int = defaultFutures, replications: Int = defaultReplications,
    seed: UInt64 = Experiment.defaultSeed, threads: Int? = nil, output: String? = nil, overwrites: Bool = false
  ) {
    self.files = files
    self.futures = futures
    self.replications = replications
    self.seed = seed
    self.threads = threads
    self.output = output
    self.overwrites = overwrites
  }

  /// - Parameters:
  ///   - isCancelled: asked now and then; once true, it ends and leaves nothing behind.
  ///   - progress: gets the scenarios done, in hundredths, and all of them.
  /// - Throws: `Failure`.
  public func run(
    isCancelled: @escaping @Sendable () -> Bool = { false }, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws -> FinishedDrivers {
    guard Self.futureRange.contains(futures), Self.replicationRange.contains(replications) else {
      throw Failure(.usage, "Ask for 128 to 1,000,000 futures and 8 to 10,000 replications.")
    }
    try ThreadCount.check(threads)
    let sources = try files.map { (file: $0, source: try ScenarioSource($0)) }
    let directory = try StagedDirectory(output ?? defaultOutput, overwrites: overwrites)
    let runs = ModelRuns(
      seed: seed, threads: threads ?? ThreadCount.ofMachine, isCancelled: isCancelled)
    let found = try sources.enumerated().map { number, source in
      try drivers(of: source.source, runs) { progress(number * 100 + $0, sources.count * 100) }
    }
    let table = Table<DriverRow>.drivers
    try directory.write(table: table.header + table.bytes(of: DriverRow.rows(found)), to: table.fileName)
    let title = "What drives the model"
    try directory.describe(title, [table.schema])
    let manifest = Manifest(title: title, replications: replications, seed: seed, command: command)
    try directory.write(json(manifest), to: RunFile.manifest)
    let page = DriversPage.text(found, futures: futures, replications: replications)
    try directory.write(Array(page.utf8), to: DriverFiles.page)
    try directory.write(Array(DriversPage.source(AssumptionsThatMatter(found)).utf8), to: DriverFiles.source)
    try directory.writeReport()
    try directory.finish()
    return FinishedDrivers(directory: output ?? defaultOutput, drivers: found)
  }

  private var command: String {
    let options = [
      optionWord("futures"), "\(futures)", optionWord("replications"), "\(replications)", optionWord("seed"), "\(seed)",
      optionWord("out"), "again",
    ]
    return commandWord("drivers") + " " + (files + options).map(quotedForShell).joined(separator: " ")
  }

  /// Unknowns whose two ends are run together.
  private static let unknownsAtOnce = 16

  private func drivers(
    of source: ScenarioSource, _ runs: ModelRuns, progress: (_ hundredths: Int) -> Void
  ) throws -> Drivers {
    let design = source.scenario.designs[0]
    let simulation = Simulation(design.partnership, seed: seed)
    let held = UnknownRuns(simulation)
    let whole = try runs.outcomes(of: [design], replications: 0..<2 * futures)
    let unknowns = simulation.unknowns
    let luck = 0..<Cohort.whole(replications)
    var swings: [[Double]] = []
    for first in stride(from: 0, to: unknowns.count, by: Self.unknownsAtOnce) {
      progress(20 + 80 * first / unknowns.count)
      let some = first..<min(first + Self.unknownsAtOnce, unknowns.count)
      let table = try runs.outcomes(
        of: some.flatMap { _ in [design, design] }, replications: luck, runAs: "held from \(first)"
      ) { place in
        let unknown = some.lowerBound + place / 2
        let end = place.isMultiple(of: 2) ? 0.05 : 0.95
        return held.simulator(holding: unknown, at: unknowns[unknown].distribution.value(at: end))
      }
      for place in some.indices.map({ $0 - some.lowerBound }) {
        let (low, high) = (
          table.values(.attainment, design: 2 * place), table.values(.attainment, design: 2 * place + 1)
        )
        swings.append(zip(high, low).map { $0 - $1 })
      }
    }
    return Drivers(
      scenario: source.scenario.title, function: design.partnership.design.function, unknowns: unknowns,
      attainment: whole.values(.attainment, design: 0), swings: swings)
  }
}

/// Drivers that are on the disk.
public struct FinishedDrivers: FinishedWork {
  public let directory: String
  public var report: String? { directory + "/" + RunFile.report }
  public let drivers: [Drivers]

  public var text: String { DriversPage.summary(drivers) + "\n" + whereToLook(directory) }
}
