import Analyses
import Ensembles
import Experiments
import Foundation
import PartnershipModel
import Results

/// Reads what matters from a run or an exploration that was made earlier, without running anything.
///
/// Of a run, what was drawn is worked out again from its seed: each future is a row, and its replications are the lives.
public struct ExploreEarlierRun: Sendable {
  /// The folder of the run.
  public var directory: String
  /// nil: the design that the run is about.
  public var design: String?
  /// Names of outcomes besides the usual ones; the first decides what matters. Of an exploration, those it kept.
  public var outcomes: [String]
  /// What counts as failure, such as `attainment < 0.2`; nil: the worse quarter.
  public var fails: String?
  public var output: String?
  public var overwrites: Bool

  public init(
    directory: String, design: String? = nil, outcomes: [String] = [], fails: String? = nil, output: String? = nil,
    overwrites: Bool = false
  ) {
    self.directory = directory
    self.design = design
    self.outcomes = outcomes
    self.fails = fails
    self.output = output
    self.overwrites = overwrites
  }

  public var defaultOutput: String { StagedDirectory.withoutLastSlash(directory) + "-explored" }

  /// - Throws: `Failure`.
  public func run() throws -> FinishedExploration {
    let folder = try RunFolder(directory)
    let manifest = folder.manifest
    let source = try folder.scenario()
    let chosen = try source.design(design ?? manifest.designs.first)
    var faults: [String] = []
    let responses = Responses(outcomes, fails: fails, horizon: chosen.partnership.horizon, faults: &faults)
    guard faults.isEmpty else { throw Failure(.usage, faults.joined(separator: "\n")) }
    let earlier = try EarlierRun(folder, source, chosen)
    let table = try earlier.isExploration ? earlier.plan(responses) : earlier.futures(responses)
    let directory = try StagedDirectory(output ?? defaultOutput, overwrites: overwrites)
    var findings = ExplorationFindings(design: chosen.name, seed: manifest.seed)
    findings.take(table)
    findings.lookForFailures(responses.rule)

    var made = manifest
    made.designs = [chosen.name]
    made.command =
      "\(commandWord("explore")) \(optionWord("from")) \(quotedForShell(self.directory)) \(optionWord("design")) \(quotedForShell(chosen.name)) \(optionWord("out")) again"
    try directory.write(findings, horizon: chosen.partnership.horizon, made, title: source.scenario.title)
    try directory.write(source.bytes, to: RunFile.scenario)
    try directory.writeReport()
    try directory.finish()
    return FinishedExploration(directory: directory.path, title: source.scenario.title, findings: findings)
  }
}
