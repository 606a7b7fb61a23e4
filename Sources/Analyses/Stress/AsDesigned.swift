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

  public init(_ rule: FailureRule, threshold: Double) {
    self.rule = rule
    self.threshold = threshold
  }

  public init(_ rule: FailureRule, _ asDesigned: AsDesigned) {
    switch rule.limit {
    case .number(let number): self.init(rule, threshold: number)
    case .ofDesigned(let share):
      // Where there is nothing as designed, there is nothing to lose a share of.
      self.init(rule, threshold: share * max(0, PairedMoments(asDesigned.values(rule.column)).mean))
    }
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
