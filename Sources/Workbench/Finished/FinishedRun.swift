import Experiments
import Foundation
import LaneArithmetic
import PartnershipModel
import Reports
import Results

/// A run that is on the disk.
public struct FinishedRun: FinishedWork {
  /// As it was asked for.
  public let directory: String
  public var report: String? { part == nil ? directory + "/" + RunFile.report : nil }
  public let manifest: Manifest
  public let findings: Findings
  /// The replications that it is about, where it is a part of a run.
  public var part: Range<Int>?
  /// Goals that the run hasn't reached within its replications.
  public var unreachedPrecision: [Precision] = []

  /// The answer, the tables, where the files are and how to look into the worst replication.
  public var text: String {
    if let part { return text(ofPart: part) }
    let worst = findings.designs[0].worst.replication
    return answer + """

      Files: \(directory)
      The replication that attained least: \(commandWord("replay")) \(quotedForShell(directory)) \(optionWord("replication")) \(worst)
      Open in a browser: \(directory)/\(RunFile.report)

      """
  }

  public var answer: String {
    part.map(text(ofPart:))
      ?? doubtful(manifest.warnings) + RunSummary(findings, title: manifest.title).text + notes
  }

  private func text(ofPart part: Range<Int>) -> String {
    let what =
      part.isEmpty
      ? "no replications: there are more parts than blocks of them"
      : "replications \(part.lowerBound) to \(part.upperBound - 1) of \(manifest.replications)"
    return """
      Part \(manifest.shard ?? "") is done: \(what).
      Files: \(directory)
      When all parts are done: \(commandWord("merge")) PART… \(optionWord("out")) FOLDER

      """
  }

  /// What a reader has to know before the figures are used.
  private var notes: String {
    var notes = ""
    for goal in unreachedPrecision {
      for (design, findings) in zip(findings.experiment.chosen, findings.designs) {
        guard let (half, allowed) = goal.measured(findings.outcomes[goal.column.index].moments), half > allowed else {
          continue
        }
        let unit = goal.column.definition.unit
        notes += """

          Not as precise as asked for ("\(goal)"): the mean of \(goal.column.definition.name) of "\(design.name)"
          is known to ±\(Wording.quantity(half, unit, precision: half)). More \(optionWord("replications")) would narrow it.

          """
      }
    }
    if findings.leftOut > 0 {
      notes += """

        \(findings.leftOut) replications are left out, since they or the other of their future
        broke an invariant: see failures.csv. Tell the makers of Convene.

        """
    }
    return notes
  }
}

extension Performance {
  /// Of all that was run under the name of this command or job, whatever the question; the memory is the process's up to now.
  static func soFar(seconds: Double, threads: Int) -> Performance {
    let work = Work.current
    return Performance(
      secondsInSimulation: seconds, partnerMonths: work.partnerMonths, lives: work.lives, draws: work.draws,
      threads: threads, peakMemory: peakMemory, instructionSet: LaneArithmetic.instructionSet)
  }

  /// Of parts that were run one after the other, or as if they had been; their memory is this process's.
  static func together(_ parts: [Performance]) -> Performance {
    func sum(_ number: (Performance) -> Double) -> Double { parts.reduce(0) { $0 + number($1) } }
    return Performance(
      secondsInSimulation: sum(\.secondsInSimulation),
      partnerMonths: Int(sum { $0.partnerMonthsPerSecond * $0.secondsInSimulation }.rounded()),
      lives: Int(sum { $0.livesPerSecond * $0.secondsInSimulation }.rounded()),
      draws: parts.reduce(0) { $0 + $1.draws },
      threads: parts.map(\.threads).max() ?? 1, peakMemory: peakMemory, instructionSet: LaneArithmetic.instructionSet)
  }

  /// Bytes that this process held at most.
  private static var peakMemory: Int {
    var usage = rusage()
    #if os(Linux)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss * 1024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss
    #endif
  }
}
