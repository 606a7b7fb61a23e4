import Analyses
import PartnershipModel
import Statistics
import TestSupport
import Testing

/// The catalogue on the model itself.
@Suite struct StressModelTests {
  private static let readings: [Reading] = [{ $0[.attainment] }, { $0[.ownTargets] }, { $0[.cost] }]
  private let partnership = Setting().partnership

  /// One of each family, and everything.
  private var stresses: [Stress] {
    let all = StressCatalogue(partnership).stresses
    return all.enumerated().filter { place, stress in
      !all[..<place].contains { $0.kinds.count == 1 && $0.kinds[0].family == stress.kinds[0].family }
        || stress.isEverything
    }.map(\.element)
  }

  @Test func `Worse never helps the joint aims`() {
    for stress in stresses {
      let attained = ([0] + Stress.grades).map {
        stress.partnership(at: $0).readings(Self.readings, replications: 240)[0]
      }
      for (milder, worse) in zip(attained, attained.dropFirst()) {
        let gained = PairedDifference(worse, milder)
        #expect(!(gained.mean > 0.002 && gained.isAbove), "\(stress.key): \(gained)")
      }
      #expect(PairedDifference(attained[0], attained[4]).isAbove, "\(stress.key) does nothing at its worst")
    }
  }

  @Test func `A stress that only strikes the partnership leaves every replication without one as it was`() {
    let none = partnership.without(formalPartnership: .none)
    let asItWas = none.readings(Self.readings, replications: 80)
    for stress in stresses {
      let struck = stress.strike(none, at: 1).readings(Self.readings, replications: 80)
      #expect((struck == asItWas) == !stress.strikesAnyway, "\(stress.key)")
    }
  }
}
