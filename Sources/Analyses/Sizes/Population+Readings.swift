import Experiments
import PartnershipModel

extension Population {
  /// What the exam reads of the lives of a scenario in this population.
  public func readings(of partnership: Partnership) -> [LifeReading] {
    let partners = partnership.partners.indices
    let end = partnership.horizon
    switch self {
    case .coalitions:
      return [.awake(month: 36), .awake(month: 84), .exists(month: 36), .exists(month: 48), .drawn("chair")]
        + [.drawn("co-ordinator"), .implementation(25...36), .attendance(1...36)]
        + [5...7, 17...19, 34...36, 46...48].map(LifeReading.functioning)
        + (2...6).flatMap { [.functioning(Self.year($0)), .exists(month: 12 * $0)] }
    case .mandatedBodies: return [.asleep(72...96), .exists(month: 96), .asleep(96...96)]
    case .areaProgrammes:
      return [.outcome(.attainment), .outcome(.monthsToFirstResults), .begun(by: 30), .carriedOutStrongly(by: 30)]
    case .collaboratives:
      return [.outcome(.monthsToFirstResults)] + partnership.aims.indices.map { .aim($0, month: end) }
    case .integratedCare: return [.outcome(.attainment)]
    case .broadConsensus: return [.outcome(.monthsToFirstResults)]
    case .designs:
      return [.outcome(.attainment), .outcome(.trust), .outcome(.belief), .functioning(7...12), .functioning(31...36)]
        + Self.drawnLevers.map(LifeReading.drawn) + [.drawn("history")]
    case .pairs:
      return [.outcome(.attainment), .outcome(.monthsToAgreedAims), .measure(.aimsAgreed, month: end)]
        + [.outcome(.attendance), .emptySeats, .outcome(.contribution), .outcome(.cost)]
    case .problems: return [.outcome(.attainment), .outcome(.cost)]
    case .kindsOfWork: return [.outcome(.contribution), .outcome(.attainment)]
    case .sixYears:
      return partners.flatMap { partner in
        (Self.quarters.map { .giving(partner, Self.quarter($0)) } + [12, 72].map { .trust(partner, month: $0) })
          as [LifeReading]
      }
    case .giving:
      let (seen, shown) = (end == 12 ? (3...11, 4...12) : (27...35, 28...36))
      return partners.flatMap { [.giving($0, seen), .giving($0, shown)] }
    }
  }

  /// The months of a year, from 1.
  static func year(_ number: Int) -> ClosedRange<Int> { 12 * number - 11...12 * number }
  /// The months of a quarter, from 1.
  static func quarter(_ number: Int) -> ClosedRange<Int> { 3 * number - 2...3 * number }
  /// Quarters whose giving is compared.
  static let quarters = [2, 3, 5, 6, 9, 10, 11, 12]

  /// What the designs of population D set by degrees, by the names under which it is drawn.
  static let drawnLevers = [
    "secretariat", "sanction", "risk sharing", "roles of the accountable body", "roles within", "decision process",
    "project management", "risk management", "pooled budget", "funding streams", "late funding", "needs analysis",
    "conflict of interest rule", "specific indicators", "outcome link", "reporting load", "process of change",
    "cultures", "team building",
  ]

  /// The designs that are run of a scenario in this population: those that it describes; where one partner's view of the
  /// others is looked at, also each of them with all others giving next to nothing in its last year.
  public func designs(of scenario: Scenario) -> [NamedDesign] {
    guard self == .giving else { return scenario.designs }
    return scenario.designs.flatMap { design in
      [design]
        + design.partnership.partners.map { partner in
          NamedDesign(
            name: Self.name(design.name, without: partner.id),
            partnership: design.partnership.withOthersGiving(0.05, than: partner.id))
        }
    }
  }

  static func name(_ design: String, without partner: String) -> String { "\(design), all but \(partner) hold back" }
}

extension Partnership {
  /// All partners but one deliver at most a share of their pledge in the last twelve months.
  fileprivate func withOthersGiving(_ share: Double, than id: String) -> Partnership {
    var other = self
    other.surroundings.events += partners.filter { $0.id != id }.map {
      ScheduledEvent(
        kind: .pledgeShortfall, month: horizon - 11, partner: $0.id, size: .fixed(share), duration: 12)
    }
    return other
  }
}
