import Ensembles
import Experiments
import Foundation
import Reports
import Results

public typealias Precision = Experiments.Precision
public typealias Shard = Experiments.Shard

/// Runs a design of a scenario next to its two counterfactuals and writes the run directory.
///
/// While it goes on, it lies beside its target; however it is stopped, `ResumeRun` goes on with it.
public struct RunScenario: Sendable {
  public static let replicationRange = Experiment.replicationRange
  public static let threadRange = Ensemble.threadRange
  public static let defaultReplications = 10_000

  /// Path of the scenario file.
  public var file: String
  /// Name of a design; nil for the one that the file describes.
  public var design: String?
  /// Within `replicationRange`; an odd number is raised by one, since replications come in pairs.
  public var replications: Int
  /// nil: the scenario's, or 2004 where it has none.
  public var seed: UInt64?
  /// Within `threadRange`; nil: one a core.
  public var threads: Int?
  /// nil: see `defaultOutput`.
  public var output: String?
  public var overwrites: Bool
  /// The part of the run that is to be done, to be joined to the others by `MergeParts`; nil for all of it.
  public var shard: Shard?
  /// Where not empty, the run ends as soon as all these intervals are narrow enough, at `replications` at the latest.
  public var precision: [Precision] = []
  /// Whether a replication that breaks an invariant is recorded and left out, or stops the run.
  public var keepsFailures = false
  /// What runs the replications: the model itself unless said otherwise.
  public var engine: @Sendable (Experiment, _ threads: Int) -> Ensemble = { Ensemble($0, threads: $1) }

  public init(
    file: String, design: String? = nil, replications: Int = defaultReplications, seed: UInt64? = nil,
    threads: Int? = nil, output: String? = nil, overwrites: Bool = false
  ) {
    self.file = file
    self.design = design
    self.replications = replications
    self.seed = seed
    self.threads = threads
    self.output = output
    self.overwrites = overwrites
  }

  /// `notebooks-output/<name of the scenario file>`, with the design's name and the part behind it where asked for.
  public var defaultOutput: String {
    let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    let suffix = design.map { "-" + fileName(for: $0) } ?? ""
    let part = shard.map { "-part-" + $0.description.replacing("/", with: "-of-") } ?? ""
    return "notebooks-output/" + (name.isEmpty || name == "/" ? "run" : name) + suffix + part
  }

  /// - Parameters:
  ///   - isCancelled: asked now and then; once true, the run stops so that it can be gone on with.
  ///   - progress: gets the number of replications done and of all, as they are done.
  /// - Throws: `Failure`.
  public func run(
    isCancelled: @Sendable () -> Bool = { false }, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws -> FinishedRun {
    try run({ try ScenarioSource(file) }, isCancelled: isCancelled, progress: progress)
  }

  func run(
    _ read: () throws -> ScenarioSource, isCancelled: @Sendable () -> Bool, progress: (_ done: Int, _ all: Int) -> Void
  ) throws -> FinishedRun {
    try checkRanges()
    let source = try read()
    let experiment = Experiment(
      source.scenario, chosen: [try source.design(design)], replications: replications, seed: seed)
    var manifest = Manifest(
      experiment, title: source.scenario.title, shard: shard, precision: precision, leavesOutBroken: keepsFailures,
      configuration: try source.configuration())
    manifest.warnings = source.doubts
    let plan = try RunPlan(manifest, source)
    let request = Workshop.Request(file: file, overwrites: overwrites)
    let run = try UnfinishedRun(plan, request: request, output: output ?? defaultOutput)
    return try run.goOn(
      engine(experiment, threads ?? ThreadCount.ofMachine), isCancelled: isCancelled, progress: progress)
  }

  /// Reads a precision such as "2%" or "cost 1%".
  ///
  /// - Throws: `Failure` with what would be right.
  public static func precision(_ text: String) throws -> Precision {
    if let precision = Precision(text) { return precision }
    let words = text.split { $0 == " " || $0 == "=" }.map(String.init)
    let names = OutcomeColumn.all.map(\.definition.name)
    guard words.count == 2, !names.contains(words[0]) else {
      throw Failure(
        .usage,
        "\"\(text)\" is no precision. Write a number above 0, such as \"2%\", \"cost 1%\" or \"attainment 0.005\".")
    }
    let guess = nearest(to: words[0], in: names).map { " Did you mean \"\($0)\"?" } ?? ""
    throw Failure(
      .usage, "There is no outcome \"\(words[0])\".\(guess) The outcomes are the columns of replications.csv.")
  }

  private func checkRanges() throws {
    guard Self.replicationRange.contains(replications) else {
      throw Failure(.usage, "\(optionWord("replications")) is \(replications); it has to be 2 to 10,000,000.")
    }
    if shard != nil && !precision.isEmpty {
      throw Failure(
        .usage,
        "\(optionWord("shard")) and \(optionWord("precision")) don't go together: a part can't tell how precise the whole is."
      )
    }
    try ThreadCount.check(threads)
  }
}

/// A name that can be part of a file's: letters, digits and hyphens.
func fileName(for name: String) -> String {
  let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
  return words.isEmpty ? "design" : String(words.joined(separator: "-").prefix(80))
}
