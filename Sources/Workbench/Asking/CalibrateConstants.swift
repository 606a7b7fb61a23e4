import Analyses
import Ensembles
import Experiments
import LaneArithmetic
import PartnershipModel
import Reports
import Results
import ScenarioFiles
import Statistics

/// Finds parameter sets under which the model gives what was measured, and writes them with what they say of each assumption.
public struct CalibrateConstants: Sendable {
  public static let setRange = 8...2_000
  public static let defaultSets = 320
  public static let replicationRange = 8...1_000
  public static let defaultReplications = 64
  public static let defaultGoal = 1.2

  /// Folder with the scenarios that targets are about.
  public var scenarios: String
  public var sets: Int
  /// Of each scenario under each set; raised to whole cohorts.
  public var replications: Int
  /// Distance at which to stop, in tolerances.
  public var goal: Double
  public var seed: UInt64
  public var threads: Int?
  public var output: String?
  public var overwrites: Bool

  public init(
    scenarios: String = "scenarios", sets: Int = defaultSets, replications: Int = defaultReplications,
    goal: Double = defaultGoal, seed: UInt64 = Experiment.defaultSeed, threads: Int? = nil, output: String? = nil,
    overwrites: Bool = false
  ) {
    self.scenarios = scenarios
    self.sets = sets
    self.replications = replications
    self.goal = goal
    self.seed = seed
    self.threads = threads
    self.output = output
    self.overwrites = overwrites
  }

  public var defaultOutput: String { "notebooks-output/calibration" }

  /// - Parameters:
  ///   - isCancelled: asked now and then; once true, it ends and leaves nothing behind.
  ///   - progress: gets the replications done and how many it will take if it goes as usual.
  /// - Throws: `Failure`.
  public func run(
    isCancelled: @escaping @Sendable () -> Bool = { false }, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws -> FinishedCalibration {
    try checkRanges()
    let calibration = Calibration(
      CalibrationTarget.shipped, method: PopulationCalibration(size: sets, goal: goal), seed: seed)
    let runs = try runs(of: calibration.plan)
    let directory = try StagedDirectory(output ?? defaultOutput, overwrites: overwrites)

    let each = Cohort.whole(replications)
    let work = each * calibration.plan.trials.count
    var done = 0
    let findings = try calibration.run { sets, round in
      let luck = round * each..<(round + 1) * each
      var statistics: [[Double]] = []
      for first in stride(from: 0, to: sets.count, by: Self.setsBetweenSigns) {
        let some = Array(sets[first..<min(first + Self.setsBetweenSigns, sets.count)])
        let plan = calibration.plan
        let found = try runs.run(some, replications: luck, isCancelled: isCancelled) { plan.statistics($0) }
        guard let found else { throw Failure.interruption }
        statistics += found
        done += some.count
        progress(done * work, max(done, Self.usualRounds * self.sets) * work)
      }
      return statistics
    }
    let page = CalibrationPage.text(findings, command: command)
    for (name, bytes) in CalibrationFiles.files(findings) { try directory.write(table: bytes, to: name) }
    let title = "Calibration of the model's assumptions"
    try directory.describe(title, CalibrationFiles.schemas)
    let manifest = Manifest(
      title: title, replications: each, seed: seed, command: command + " \(optionWord("out")) again")
    try directory.write(json(manifest), to: RunFile.manifest)
    try directory.write(Array(page.utf8), to: CalibrationFiles.page)
    try directory.write(Array(CalibrationPage.source(findings.ensemble).utf8), to: CalibrationFiles.source)
    try directory.writeReport()
    try directory.finish()
    return FinishedCalibration(directory: output ?? defaultOutput, findings: findings)
  }

  /// Sets run between two signs of progress.
  private static let setsBetweenSigns = 20
  /// Evaluations of the whole population that it usually takes.
  private static let usualRounds = 14

  private func checkRanges() throws {
    guard Self.setRange.contains(sets) else {
      throw Failure(.usage, "\(optionWord("sets")) \(sets): ask for 8 to 2,000 parameter sets.")
    }
    guard Self.replicationRange.contains(replications) else {
      throw Failure(.usage, "\(optionWord("replications")) \(replications): ask for 8 to 1,000.")
    }
    guard goal > 0, goal <= 100 else {
      throw Failure(.usage, "\(optionWord("goal")) \(goal): ask for a distance above 0 and up to 100.")
    }
    try ThreadCount.check(threads)
  }

  /// - Throws: `Failure` with what is wrong with any of the scenarios.
  private func runs(of plan: TrialPlan) throws -> ParameterSetRuns {
    var partnerships: [Partnership] = []
    for trial in plan.trials {
      let source = try ScenarioSource(scenarios + "/" + trial.scenario + ".yaml")
      partnerships.append(trial.applied(to: source.scenario.designs[0].partnership))
    }
    for (trial, (partnership, readings)) in zip(plan.trials, zip(partnerships, plan.readings)) {
      for reading in readings {
        let isThere =
          switch reading {
          case .outcome: true
          case .measure(_, let month): month <= partnership.horizon
          case .aim(let place): place < partnership.aims.count
          }
        guard isThere else {
          throw Failure(
            .badContent,
            "\(scenarios)/\(trial.scenario).yaml is too short for calibration: a target needs more months or aims.")
        }
      }
    }
    return ParameterSetRuns(
      partnerships, readings: plan.readings.map { $0.map(\.reader) }, seed: seed,
      threads: threads ?? ThreadCount.ofMachine)
  }

  var command: String {
    var words: [String] = []
    if scenarios != "scenarios" { words += [optionWord("scenarios"), scenarios] }
    words += [
      optionWord("sets"), "\(sets)", optionWord("replications"), "\(replications)", optionWord("goal"), "\(goal)",
      optionWord("seed"), "\(seed)",
    ]
    return commandWord("calibrate") + " " + words.map(quotedForShell).joined(separator: " ")
  }
}

extension TrialReading {
  fileprivate var reader: @Sendable (CohortRecord) -> Lane {
    switch self {
    case .outcome(let outcome): { $0[outcome] }
    case .measure(let measure, let month): { $0[measure, month: month] }
    case .aim(let place): { $0[aim: place, month: $0.months - 1] }
    }
  }
}

/// A calibration that is on the disk.
public struct FinishedCalibration: FinishedWork {
  public let directory: String
  public var report: String? { directory + "/" + RunFile.report }
  public let findings: CalibrationFindings

  public var text: String { CalibrationSummary(findings).text + "\n" + whereToLook(directory) }
}
