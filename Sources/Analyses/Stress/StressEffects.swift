import Experiments
import PartnershipModel
import Statistics

/// What a stress does to a design at each severity, in the same worlds.
public struct StressEffects: Sendable {
  public struct Grade: Sendable {
    public let severity: Double
    /// Of each of `FailureRule.columns`: under the stress less as designed, replication by replication.
    public let changes: [PairedMoments]
    /// How far it is from failure by the rule.
    public let margin: PairedMoments
    /// 1 where a replication fails by the rule.
    public let failures: PairedMoments

    /// - Parameter column: one of `FailureRule.columns`.
    public func change(_ column: OutcomeColumn) -> PairedMoments { changes[column.place] }
  }

  public let stress: Stress
  /// In the order of `Stress.grades`.
  public let grades: [Grade]

  /// The worst there is of it.
  public var worst: Grade { grades[grades.count - 1] }

  /// The designs to run: the design at each severity, then its counterpart without a partnership where the stress strikes that
  /// too.
  ///
  /// - Parameters:
  ///   - stress: what goes wrong.
  ///   - none: the counterpart, with nothing gone wrong.
  ///   - severities: each from 0 to 1.
  public static func designs(
    _ stress: Stress, without none: Partnership, severities: [Double] = Stress.grades
  ) -> [NamedDesign] {
    let formal = severities.map { NamedDesign(name: "\(stress.key) at \($0)", partnership: stress.partnership(at: $0)) }
    guard stress.strikesAnyway else { return formal }
    return formal
      + zip(severities, formal).map { severity, design in
        NamedDesign(name: "no partnership, \(design.name)", partnership: stress.strike(none, at: severity))
      }
  }

  /// - Parameters:
  ///   - stress: what goes wrong.
  ///   - table: what `designs(_:without:severities:)` came to.
  ///   - asDesigned: what the design came to in the same replications.
  ///   - rule: when it fails.
  public init(_ stress: Stress, _ table: OutcomeTable, asDesigned: AsDesigned, rule: ResolvedRule) {
    self.stress = stress
    let count = Stress.grades.count
    grades = Stress.grades.enumerated().map { place, severity in
      let none = table.designs.count > count ? count + place : nil
      let values = FailureRule.columns.map { asDesigned.values($0, of: place, in: table, without: none) }
      let margins = rule.margins(values[rule.rule.column.place])
      return Grade(
        severity: severity,
        changes: zip(values, asDesigned.columns).map { stressed, designed in
          PairedMoments(zip(stressed, designed).map { $0 - $1 })
        },
        margin: PairedMoments(margins), failures: PairedMoments(margins.map { $0 < 0 ? 1 : 0 }))
    }
  }

  /// All numbers of the grades, to be put down and taken up again.
  public var numbers: [Double] {
    grades.flatMap { grade in (grade.changes + [grade.margin, grade.failures]).flatMap(\.numbers) }
  }

  /// Takes up what was put down; nil where the numbers are of something else.
  public init?(_ stress: Stress, numbers: [Double]) {
    let columns = FailureRule.columns.count
    let size = 4 * (columns + 2)
    guard numbers.count == Stress.grades.count * size else { return nil }
    self.stress = stress
    grades = Stress.grades.enumerated().map { place, severity in
      let moments = stride(from: place * size, to: (place + 1) * size, by: 4).map {
        PairedMoments(numbers: numbers[$0..<$0 + 4])
      }
      return Grade(
        severity: severity, changes: Array(moments[..<columns]), margin: moments[columns],
        failures: moments[columns + 1])
    }
  }
}

extension PairedMoments {
  fileprivate var numbers: [Double] {
    [Double(pairMeans.count), pairMeans.mean, pairMeans.squares, squaredDifferences]
  }

  fileprivate init(numbers: ArraySlice<Double>) {
    let all = Array(numbers)
    self.init(
      pairMeans: Moments(count: Int(all[0]), mean: all[1], squares: all[2]), squaredDifferences: all[3])
  }
}
