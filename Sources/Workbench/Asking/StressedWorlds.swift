import Analyses
import Experiments
import PartnershipModel
import Results
import Statistics

/// How the questions of a stress test are put to the model. Replications that one question was asked with are never used for
/// another whose answer leans on the first.
struct StressedWorlds {
  let rule: ResolvedRule
  private let runs: ModelRuns
  private let design: NamedDesign
  private let none: NamedDesign
  /// Says in the journal what all of this is about.
  private let subject: String

  /// Replications that searches begin with, beyond those of any table.
  private static let firstOfSearches = 1 << 24
  private static let firstOfReserve = 1 << 25
  /// Designs that are run at a time where there are many.
  private static let batch = 32

  init(_ runs: ModelRuns, _ design: NamedDesign, without none: NamedDesign, rule: ResolvedRule) {
    self.runs = runs
    self.design = design
    self.none = none
    self.rule = rule
    subject = "\(runs.described([design, none])), \(rule.rule) (\(rule.threshold))"
  }

  func effects(of stress: Stress, asDesigned: AsDesigned) throws -> StressEffects {
    let replications = 0..<asDesigned.replications
    let numbers = try journalled("effects of \(stress.key) from month \(stress.onset)", replications) {
      let designs = StressEffects.designs(stress, without: none.partnership)
      let table = try $0.outcomes(of: designs, replications: replications)
      return StressEffects(stress, table, asDesigned: asDesigned, rule: rule).numbers
    }
    guard let effects = StressEffects(stress, numbers: numbers) else { throw Failure.damagedJournal }
    return effects
  }

  func switchingValue(of stress: Stress) throws -> SwitchingValue {
    try SwitchingValue(stress, rule: rule) { severity, futures in
      pairMeans(
        try margins(stress, at: severity, replications: Self.replications(of: futures, from: Self.firstOfSearches)))
    }
  }

  /// - Parameter replications: how many, of those that follow the ones of `effects`.
  func compounding(
    _ effects: [StressEffects], replications count: Int, advance: (_ replications: Int) -> Void
  ) throws -> Compounding? {
    let stresses = Compounding.representatives(effects)
    guard stresses.count > 1 else { return nil }
    // From the first of a cohort on.
    let first = Cohort.whole(count)
    func margins(_ stress: Stress, at severity: Double = Compounding.severity) throws -> [Double] {
      defer { advance(2 * count) }
      return try self.margins(stress, at: severity, replications: first..<first + count)
    }
    return Compounding(
      stresses, asDesigned: try margins(stresses[0], at: 0), alone: try stresses.map { try margins($0) },
      together: try Compounding.pairs(stresses).map { try margins(stresses[$0.first].with(stresses[$0.second])) })
  }

  /// How far each replication under a stress is from failure.
  private func margins(_ stress: Stress, at severity: Double, replications: Range<Int>) throws -> [Double] {
    try journalled("\(stress.key) from month \(stress.onset) at \(severity)", replications) { runs in
      let designs = [
        NamedDesign(name: "stressed", partnership: stress.partnership(at: severity)),
        NamedDesign(name: "no partnership", partnership: stress.strike(none.partnership, at: severity)),
      ]
      return rule.margins(design: 0, without: 1, in: try runs.outcomes(of: designs, replications: replications))
    }
  }

  func reserve(risk: Double, advance: (_ replications: Int) -> Void) throws -> Reserve {
    try Reserve(for: design.partnership, risk: risk) { partnerships, futures in
      let replications = Self.replications(of: futures, from: Self.firstOfReserve)
      return try stride(from: 0, to: partnerships.count, by: Self.batch).flatMap { start in
        let batch = Array(partnerships[start..<min(start + Self.batch, partnerships.count)])
        defer { advance(batch.count * replications.count) }
        let designs = batch.map { NamedDesign(name: "changed", partnership: $0) } + [none]
        let what = "changes \(start) to \(start + batch.count - 1) of \(partnerships.count)"
        let numbers = try journalled(what, replications) { runs in
          let table = try runs.outcomes(of: designs, replications: replications)
          return batch.indices.flatMap { place in
            rule.margins(design: place, without: batch.count, in: table).map { $0 < 0 ? 1 : 0 }
              + table.values(.cost, design: place)
          }
        }
        let count = replications.count
        guard numbers.count == 2 * count * batch.count else { throw Failure.damagedJournal }
        return batch.indices.map { place in
          let row = Array(numbers[2 * count * place..<2 * count * (place + 1)])
          return (failures: Array(row[..<count]), costs: Array(row[count...]))
        }
      }
    }
  }

  private static func replications(of futures: Range<Int>, from first: Int) -> Range<Int> {
    first + 2 * futures.lowerBound..<first + 2 * futures.upperBound
  }

  /// Numbers that are a fraction of what they are worked out from: the journal gets them alone.
  private func journalled(
    _ what: String, _ replications: Range<Int>, _ evaluate: (_ runs: ModelRuns) throws -> [Double]
  ) throws -> [Double] {
    var direct = runs
    direct.journal = nil
    let key = "\(what), replications \(replications.lowerBound) to \(replications.upperBound - 1) of \(subject)"
    return try runs.journalled(key) { try evaluate(direct) }
  }
}
