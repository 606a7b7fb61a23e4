import Experiments
import PartnershipModel
import Statistics

/// A design with nothing gone wrong, next to the same partners without a partnership, in some replications: what stresses are
/// compared with, and where a rule that speaks of the design itself gets its limit.
public struct AsDesigned: Sendable {
  public let design: NamedDesign
  public let replications: Int
  /// [column of `FailureRule.columns`][replication]
  let columns: [[Double]]
  private let table: OutcomeTable
  private let none: Int

  /// - Precondition: the table has the design at 0 and no partnership at `none`.
  public init(_ table: OutcomeTable, none: Int) {
    self.table = table
    self.none = none
    design = table.designs[0]
    replications = table.replications
    columns = FailureRule.columns.map { column in
      column.values {
        table.values($0, design: 0)
      } without: {
        table.values($0, design: none)
      }
    }
  }

  /// One number a replication, as designed.
  public func values(_ column: OutcomeColumn) -> [Double] { columns[column.place] }

  /// One number a replication of a stressed design in the same replications.
  ///
  /// - Parameter none: where the table has the stressed partners without a partnership; nil where the stress leaves them alone.
  func values(_ column: OutcomeColumn, of design: Int, in stressed: OutcomeTable, without none: Int?) -> [Double] {
    column.values {
      stressed.values($0, design: design)
    } without: { outcome in
      none.map { stressed.values(outcome, design: $0) } ?? table.values(outcome, design: self.none)
    }
  }
}

/// A rule with its limit as a number.
public struct ResolvedRule: Sendable, Hashable {
  public let rule: FailureRule
  /// In the unit of the rule's column.
  public let threshold: Double
  /// Standard error of the threshold; 0 where it was stated.
  public let error: Double
  /// Whether the limit is a share of what the design comes to, and that may be nothing as far as chance can tell: then there is
  /// nothing to lose, and nothing to put under stress.
  public let hasNothingToLose: Bool

  public init(_ rule: FailureRule, threshold: Double, error: Double = 0, hasNothingToLose: Bool = false) {
    self.rule = rule
    self.threshold = threshold
    self.error = error
    self.hasNothingToLose = hasNothingToLose
  }

  public init(_ rule: FailureRule, _ asDesigned: AsDesigned) {
    switch rule.limit {
    case .number(let number): self.init(rule, threshold: number)
    case .ofDesigned(let share):
      let moments = PairedMoments(asDesigned.values(rule.column))
      // A cost above that of the design is another matter than a gain of nothing.
      let isNothing = rule.failsBelow && (moments.interval()?.lowerBound ?? moments.mean) <= 0
      self.init(
        rule, threshold: share * max(0, moments.mean), error: share * (moments.standardError ?? 0),
        hasNothingToLose: isNothing)
    }
  }

  /// What margins can be; nil for anything.
  var bounds: ClosedRange<Double>? {
    let range = rule.column.range
    guard range.upperBound < .greatestFiniteMagnitude else { return nil }
    return rule.failsBelow
      ? range.lowerBound - threshold...range.upperBound - threshold
      : threshold - range.upperBound...threshold - range.lowerBound
  }

  /// How far numbers of the rule's column are from failure, in its unit; below 0 they fail.
  public func margins(_ values: [Double]) -> [Double] {
    values.map { rule.failsBelow ? $0 - threshold : threshold - $0 }
  }

  /// The same of designs in a table that has each design's own no partnership.
  public func margins(design: Int, without none: Int, in table: OutcomeTable) -> [Double] {
    margins(
      rule.column.values {
        table.values($0, design: design)
      } without: {
        table.values($0, design: none)
      })
  }
}

extension OutcomeColumn {
  /// Place in `FailureRule.columns`.
  var place: Int { FailureRule.columns.firstIndex(of: self) ?? 0 }

  /// One number a replication.
  ///
  /// - Parameters:
  ///   - values: gives the design's outcomes.
  ///   - none: gives those of no partnership in the same replications.
  func values(_ values: (Outcome) -> [Double], without none: (Outcome) -> [Double]) -> [Double] {
    func less(_ outcome: Outcome) -> [Double] { zip(values(outcome), none(outcome)).map { $0 - $1 } }
    return switch self {
    case .outcome(let outcome): values(outcome)
    case .comparison(.gainOverNone): less(.attainment)
    case .comparison(.ownTargetsChange): less(.ownTargets)
    case .comparison(.extraCost): less(.cost)
    case .comparison(.detectableGain): less(.attainment).map { $0 > Comparison.smallestDetectableGain ? 1 : 0 }
    case .comparison: preconditionFailure("stresses are not run next to informal working")
    }
  }
}
