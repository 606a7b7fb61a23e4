import Experiments
import Foundation
import Reports
import Results

/// A run that is on the disk.
public struct FinishedRun: Sendable {
  /// As it was asked for.
  public let directory: String
  public let title: String
  public let findings: Findings
  public let performance: Performance

  /// The answer, the tables, where the files are and how to look into the worst replication.
  public var text: String {
    let worst = findings.designs[0].worst.replication
    return RunSummary(findings, title: title).text + """

      Files: \(directory)
      The replication that attained least: convene replay \(quotedForShell(directory)) --replication \(worst)

      """
  }
}

extension Performance {
  static func measured(_ experiment: Experiment, seconds: Double, threads: Int) -> Performance {
    let partnerMonths = experiment.designs.map {
      Double($0.partnership.partners.count * $0.partnership.horizon * experiment.replications)
    }
    return Performance(
      secondsInSimulation: seconds, partnerMonths: partnerMonths.reduce(0, +), replications: experiment.replications,
      threads: threads, peakMemory: peakMemory, instructionSet: instructionSet)
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

  private static var instructionSet: String {
    #if arch(x86_64)
      "x86-64"
    #elseif arch(arm64)
      "arm64"
    #else
      "other"
    #endif
  }
}
