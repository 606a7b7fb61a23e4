import Analyses
import Ensembles
import Experiments
import Foundation
import PartnershipModel
import Results
import ScenarioFiles

/// Tries whether the model shows what is known of partnerships: each pattern as an experiment over a hypercube of
/// everything that it doesn't set.
public struct TryPatterns: Sendable {
  public static let defaultPoints = 25
  public static let defaultReplications = 1_000
  public static let replicationRange = 16...100_000

  /// Pattern files, or folders of them; empty: the catalogue that ships.
  public var files: [String]
  public var points: Int
  /// Of each condition, at each point; raised to whole cohorts.
  public var replications: Int
  public var seed: UInt64
  public var threads: Int?
  public var output: String
  public var overwrites: Bool
  /// Path of a list of the patterns that have to pass; nil: enough of all have to.
  public var passes: String?

  public init(
    files: [String] = [], points: Int = defaultPoints, replications: Int = defaultReplications,
    seed: UInt64 = Experiment.defaultSeed, threads: Int? = nil, output: String? = nil, overwrites: Bool = false,
    passes: String? = nil
  ) {
    self.files = files
    self.points = points
    self.replications = Cohort.whole(replications)
    self.seed = seed
    self.threads = threads
    self.output = output ?? "notebooks-output/patterns"
    self.overwrites = overwrites
    self.passes = passes
  }

  /// - Parameters:
  ///   - isCancelled: asked now and then; once true, it ends and leaves nothing behind.
  ///   - progress: gets the paired replications done and all of them, over all patterns and points.
  /// - Throws: `Failure`.
  public func run(
    isCancelled: @escaping @Sendable () -> Bool = { false }, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws -> FinishedPatterns {
    try checkRanges()
    let passes = try passes.map(RecordedPasses.init(path:))
    let hypercube = NuisancePoint.hypercube(points, seed: seed)
    let catalogue = try PatternCatalogue(files, at: hypercube)
    let directory = try StagedDirectory(output, overwrites: overwrites)
    let patterns = catalogue.patterns
    var found: [[ClaimAtPoint]] = []
    var verdicts: [PatternVerdict] = []
    let isComplete = try inOrder(
      0..<patterns.count * points, threads: threads ?? ThreadCount.ofMachine, isCancelled: isCancelled
    ) { job in
      try claims(of: patterns[job / points].file, at: hypercube[job % points])
    } take: { claims in
      found.append(claims)
      if found.count == points {
        verdicts.append(verdict(on: patterns[verdicts.count].first, found))
        found = []
      }
      let done = verdicts.count * points + found.count
      progress(done * replications, patterns.count * points * replications)
    }
    guard isComplete else { throw Failure.interruption }
    let findings = PatternFindings(verdicts, points: points, replications: replications)
    try write(findings, of: catalogue, into: directory)
    return FinishedPatterns(directory: output, findings: findings, passes: passes)
  }

  private func checkRanges() throws {
    let points = NuisancePoint.countRange
    guard points.contains(self.points) else {
      throw Failure(
        .usage, "\(optionWord("points")) is \(self.points); it has to be \(points.lowerBound) to \(points.upperBound).")
    }
    guard Self.replicationRange.contains(replications) else {
      throw Failure(.usage, "\(optionWord("replications")) is \(replications); it has to be 16 to 100,000.")
    }
    try ThreadCount.check(threads)
  }

  /// Runs the conditions of a pattern at a point on the same luck.
  private func claims(of file: PatternFile, at point: NuisancePoint) throws -> [ClaimAtPoint] {
    let pattern = try file.pattern(at: point)
    let terms = pattern.claims.flatMap(\.terms)
    var values: [[Observed: [Double]]] = []
    for (index, condition) in pattern.conditions.enumerated() {
      var observed: [Observed] = []
      for term in terms where term.condition == index && !observed.contains(term.observed) {
        observed.append(term.observed)
      }
      do {
        let numbers = try condition.partnership.observing(observed, at: point, replications: replications)
        values.append(Dictionary(uniqueKeysWithValues: zip(observed, numbers)))
      } catch var broken as BrokenReplication {
        broken.design = "\(pattern.id): \(condition.name)"
        throw Failure(broken)
      }
    }
    return pattern.claims.map { claim in
      ClaimAtPoint(claim, values: claim.terms.map { values[$0.condition][$0.observed] ?? [] })
    }
  }

  /// - Parameter found: [point][claim].
  private func verdict(on pattern: Pattern, _ found: [[ClaimAtPoint]]) -> PatternVerdict {
    PatternVerdict(
      pattern, pattern.claims.enumerated().map { index, claim in ClaimVerdict(claim, found.map { $0[index] }) })
  }

  private func write(
    _ findings: PatternFindings, of catalogue: PatternCatalogue, into directory: StagedDirectory
  ) throws {
    for (name, bytes) in PatternFiles.files(findings) { try directory.write(table: bytes, to: name) }
    let title = "Patterns of partnerships"
    let options =
      "\(optionWord("points")) \(points) \(optionWord("replications")) \(replications) \(optionWord("seed")) \(seed) \(optionWord("out")) again"
    let words = [commandWord("patterns")] + files.map(quotedForShell) + [options]
    let manifest = Manifest(
      title: title, replications: replications, seed: seed, command: words.joined(separator: " "),
      configuration: catalogue.texts)
    try directory.describe(title, PatternFiles.schemas)
    try directory.write(json(manifest), to: RunFile.manifest)
    try directory.writeReport()
    try directory.finish()
  }
}
