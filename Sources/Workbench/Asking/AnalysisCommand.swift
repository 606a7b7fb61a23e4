import Experiments
import Foundation
import Results

/// A command that has the model evaluated and makes something of that: compare, stress, explore.
///
/// Which evaluations it asks for, and in which order, depends on nothing but the scenario, its options and the answers it
/// got. So one that was stopped is gone on with by carrying it out again, with the answers that its journal has.
protocol AnalysisCommand: Codable, Sendable {
  associatedtype Finished: FinishedWork

  /// As it is called on the command line.
  static var name: String { get }
  /// Path of the scenario file.
  var file: String { get set }
  /// nil: one a core.
  var threads: Int? { get set }
  var output: String? { get set }
  var defaultOutput: String { get }
  var overwrites: Bool { get }

  /// What will be run, as far as it is known beforehand.
  ///
  /// - Throws: `Failure` where what was asked makes no sense.
  func plan(for source: ScenarioSource) throws -> Manifest

  /// Does it, and writes everything but the copy of the scenario.
  ///
  /// - Throws: `Failure`.
  func carryOut(
    _ source: ScenarioSource, _ runs: ModelRuns, into directory: StagedDirectory,
    progress: (_ done: Int, _ all: Int) -> Void
  ) throws -> Finished
}

/// The command and its options, to be carried out again.
struct AnalysisRequest: Codable {
  var command: String
  /// The command as JSON.
  var options: String

  init(_ command: some AnalysisCommand) throws {
    self.command = type(of: command).name
    options = String(decoding: try json(command), as: UTF8.self)
  }
}

extension AnalysisCommand {
  /// Carries it out from the start, in a workshop that it can be gone on with from.
  func begin(
    isCancelled: @escaping @Sendable () -> Bool, progress: (_ done: Int, _ all: Int) -> Void
  ) throws -> Finished {
    try begin(ScenarioSource(file), isCancelled: isCancelled, phase: { _ in }, progress: progress)
  }

  /// - Parameter phase: gets what is being done, in a few words.
  func begin(
    _ source: ScenarioSource, isCancelled: @escaping @Sendable () -> Bool, phase: @escaping @Sendable (String) -> Void,
    progress: (_ done: Int, _ all: Int) -> Void
  ) throws -> Finished {
    let manifest = try plan(for: source)
    let request = Workshop.Request(file: file, overwrites: overwrites, analysis: try AnalysisRequest(self))
    let workshop = try Workshop(for: output ?? defaultOutput, request, source, manifest)
    return try goOn(in: workshop, source, manifest, isCancelled: isCancelled, phase: phase, progress: progress)
  }

  /// Carries out again what was stopped.
  static func resume(
    _ options: String, in workshop: Workshop, threads: Int?, isCancelled: @escaping @Sendable () -> Bool,
    progress: (_ done: Int, _ all: Int) -> Void
  ) throws -> Finished {
    guard var command = try? JSONDecoder().decode(Self.self, from: Data(options.utf8)) else { throw workshop.damaged }
    let before = try workshop.checkedManifest()
    command.file = workshop.directory.results + "/" + RunFile.scenario
    command.threads = threads
    let source = try ScenarioSource(command.file)
    let manifest = try command.plan(for: source)
    if let difference = before.difference(from: manifest) {
      throw workshop.refusal("it isn't what it was: in its manifest \(difference)")
    }
    try workshop.directory.removeAll(but: [RunFile.scenario, RunFile.manifest])
    return try command.goOn(in: workshop, source, manifest, isCancelled: isCancelled, progress: progress)
  }

  private func goOn(
    in workshop: Workshop, _ source: ScenarioSource, _ manifest: Manifest,
    isCancelled: @escaping @Sendable () -> Bool, phase: @escaping @Sendable (String) -> Void = { _ in },
    progress: (_ done: Int, _ all: Int) -> Void
  ) throws -> Finished {
    do {
      var runs = ModelRuns(
        seed: manifest.seed, threads: threads ?? ThreadCount.ofMachine, isCancelled: isCancelled,
        journal: try Journal(workshop.path(of: Workshop.journal)))
      runs.phase = phase
      phase("playing the designs")
      let started = ContinuousClock.now
      let finished = try carryOut(source, runs, into: workshop.directory, progress: progress)
      let seconds = (ContinuousClock.now - started) / .seconds(1)
      guard !isCancelled() else { throw Failure(.interrupted, "") }
      phase("writing the report")
      try workshop.directory.writeReport()
      try workshop.directory.write(
        json(Performance.soFar(seconds: seconds, threads: runs.threads)), to: RunFile.performance)
      try workshop.directory.finish()
      return finished
    } catch var failure as Failure {
      let command = "\(commandWord("resume")) \(quotedForShell(workshop.directory.path))"
      switch failure.status {
      case .interrupted:
        failure.message = "Stopped before the end; what was done is kept.\n\(command) goes on from there."
      case .cannotWrite where workshop.canBeResumed:
        failure.message += "\nWhat was done before is kept. Once it can be written again, \(command) goes on."
      // It would come to the same end again.
      case .usage, .brokenInvariant: workshop.abandon()
      default: break
      }
      throw failure
    }
  }
}
