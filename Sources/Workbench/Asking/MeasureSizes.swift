import Analyses
import Ensembles
import Experiments
import Foundation
import PartnershipModel
import Reports
import Results
import ShippedFiles
import Statistics

/// The exam of sizes: whether what the model says is as large as what was published, each figure on partnerships like those
/// that its source looked at.
public struct MeasureSizes: Sendable {
  public static let defaultSets = 4
  public static let defaultReplications = 512
  public static let setRange = 1...64
  public static let replicationRange = 64...65_536
  /// Lives of each design under each set to begin with; doubled until the errors are small.
  static let firstReplications = 64

  /// Numbers of rows; empty: all.
  public var only: [Int]
  /// Parameter sets of those that ship.
  public var sets: Int
  /// Lives of each design under each set, at most.
  public var replications: Int
  public var seed: UInt64
  public var threads: Int?
  public var output: String
  public var overwrites: Bool

  public init(
    only: [Int] = [], sets: Int = defaultSets, replications: Int = defaultReplications,
    seed: UInt64 = Experiment.defaultSeed, threads: Int? = nil, output: String? = nil, overwrites: Bool = false
  ) {
    self.only = only
    self.sets = sets
    self.replications = replications
    self.seed = seed
    self.threads = threads
    self.output = output ?? "notebooks-output/sizes"
    self.overwrites = overwrites
  }

  /// - Parameters:
  ///   - isCancelled: asked now and then; once true, it ends and leaves nothing behind.
  ///   - progress: gets what is done of the lives that are known to be needed, in hundredths.
  /// - Throws: `Failure`.
  public func run(
    isCancelled: @escaping @Sendable () -> Bool = { false }, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws -> FinishedSizes {
    let sizes = try askedSizes()
    let directory = try StagedDirectory(output, overwrites: overwrites)
    let findings = try findings(of: sizes, isCancelled: isCancelled, progress: progress)
    try write(findings, into: directory)
    return FinishedSizes(directory: output, findings: findings)
  }

  private func askedSizes() throws -> [Size] {
    guard Self.setRange.contains(sets), Self.replicationRange.contains(replications) else {
      throw Failure(.usage, "Ask for 1 to 64 sets and 64 to 65,536 replications.")
    }
    try ThreadCount.check(threads)
    let known = Size.all.map(\.number)
    if let other = only.first(where: { !known.contains($0) }) {
      throw Failure(
        .usage, "\(optionWord("only")) names row \(other); there are rows \(known[0]) to \(known[known.count - 1]).")
    }
    return Size.all.filter { only.isEmpty || only.contains($0.number) }
  }

  /// Sets of those that ship, evenly spread; where none do, a Latin hypercube over the ranges of the assumptions.
  private var parameterSets: [ParameterSet] {
    let shipped = ParameterEnsemble.shipped.sets
    guard shipped.isEmpty else { return (0..<sets).map { shipped[$0 * shipped.count / sets] } }
    let ranges = Parameter.assumed.map(\.definition.range)
    let points = LatinHypercube.points(count: sets, inputs: ranges.count, seed: seed)
    return (0..<sets).map { set in
      ParameterSet(
        values: zip(ranges, points).map { $0.lowerBound + ($0.upperBound - $0.lowerBound) * $1[set] })
    }
  }

  /// Doubles the lives of each population until every statistic that is read from it is precise.
  private func findings(
    of sizes: [Size], isCancelled: @escaping @Sendable () -> Bool, progress: (_ done: Int, _ all: Int) -> Void
  ) throws -> SizeFindings {
    let needed = Population.allCases.filter { population in
      sizes.contains { $0.parts.contains { $0.populations.contains(population) } }
    }
    var groups: [Population: [PopulationGroup]] = [:]
    for population in needed { groups[population] = try ShippedPopulations.groups(population) }
    let chosen = parameterSets
    var samples = chosen.map { _ in PopulationSample(groups) }
    let runs = PopulationRuns(seed: seed, threads: threads ?? ThreadCount.ofMachine, isCancelled: isCancelled)

    var (done, lives, open) = (0, Self.firstReplications, needed)
    while true {
      try runs.extend(&samples, open, under: chosen, futures: done / 2..<lives / 2, progress: progress)
      let found = SizeFindings(sizes, samples: samples)
      let imprecise = found.rows.flatMap(\.parts).filter { !$0.isPrecise }.flatMap(\.part.populations)
      open = open.filter { imprecise.contains($0) }
      if open.isEmpty || 2 * lives > replications { return found }
      (done, lives) = (lives, 2 * lives)
    }
  }

  private func write(_ findings: SizeFindings, into directory: StagedDirectory) throws {
    for (name, bytes) in SizeFiles.files(findings) { try directory.write(table: bytes, to: name) }
    let title = "Sizes of what partnerships do"
    var words = [commandWord("sizes")]
    if !only.isEmpty { words += [optionWord("only"), only.map(String.init).joined(separator: ",")] }
    words += [
      optionWord("sets"), "\(sets)", optionWord("replications"), "\(replications)", optionWord("seed"), "\(seed)",
      optionWord("out"), "again",
    ]
    let texts = (ShippedFiles.sizes + ShippedFiles.scenarios).map {
      ($0.name, JSONValue.text(String(decoding: $0.bytes, as: UTF8.self)))
    }
    let manifest = Manifest(
      title: title, replications: replications, seed: seed, command: words.joined(separator: " "),
      configuration: .object(Dictionary(uniqueKeysWithValues: texts)))
    try directory.describe(title, SizeFiles.schemas)
    try directory.write(json(manifest), to: RunFile.manifest)
    try directory.writeReport()
    try directory.finish()
  }
}

/// An exam that is on the disk.
public struct FinishedSizes: FinishedWork {
  public let directory: String
  public var report: String? { directory + "/" + RunFile.report }
  public let findings: SizeFindings

  public var text: String {
    let summary = SizeSummary(findings)
    return summary.text + whereToLook(directory) + "\n\(summary.lastLine)\n"
  }
}
