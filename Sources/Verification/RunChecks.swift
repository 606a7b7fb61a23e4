import Ensembles
import Experiments
import LaneArithmetic
import PartnershipModel
import Statistics

/// What is promised of every run, looked at in a run of a scenario.
public struct RunChecks: Sendable {
  public let scenario: Scenario
  public let replications: Int
  public let threads: Int

  public init(_ scenario: Scenario, replications: Int, threads: Int) {
    self.scenario = scenario
    self.replications = replications
    self.threads = threads
  }

  /// - Throws: `BrokenReplication`.
  /// Every figure of a run on one thread against those on several.
  public func sameBits() throws -> Check {
    func moments(_ threads: Int) throws -> [[PairedMoments]] {
      let experiment = Experiment(scenario, replications: replications)
      let findings = try Ensemble(experiment, threads: threads).run(extracting: { _ in }, deliver: { _, _ in })
      return findings.designs.map { design in
        design.outcomes.map(\.moments) + design.monthly.map(\.moments) + design.aims + design.partners
      }
    }
    let (one, many) = (try moments(1), try moments(threads))
    let figures = one.reduce(0) { $0 + $1.count }
    let different = zip(one.joined(), many.joined()).count { $0 != $1 }
    return Check(
      "figures that differ, 1 and \(threads) threads", promised: "0 of \(figures)",
      measured: "\(different) of \(figures)",
      isKept: different == 0)
  }

  public static let bookBound = 1e-9

  /// The largest share of money or time, in any month of any replication, that went in and didn't come out.
  public func conservation() -> Check {
    var worst = 0.0
    for design in scenario.designs.prefix(1) {
      let cohort = Cohort(Simulation(design.partnership, seed: scenario.seed ?? Experiment.defaultSeed))
      for first in stride(from: 0, to: replications, by: Lane.width) {
        cohort.keepBooks(first: first) { books in
          for lane in 0..<Lane.width { worst = books.error[lane] <= worst ? worst : books.error[lane] }
        }
      }
    }
    return Check(
      "money and time unaccounted for", promised: scientific(Self.bookBound), measured: scientific(worst),
      isKept: worst <= Self.bookBound)
  }
}
