import Foundation
import PartnershipModel
import ScenarioFiles
import TestSupport

/// The partnerships that directions are tried on: the nine with published evaluations, and the typical one of the patterns, whose
/// nuisance parameters are drawn with every future, so that its lives are a hypercube of settings.
enum Tried: String, CaseIterable {
  case youthOffending = "youth-offending-team"
  case health = "health-collaborative"
  case drugAction = "drug-action-team"
  case regeneration = "regeneration-partnership"
  case crime = "crime-and-disorder-reduction-partnership"
  case legalServices = "community-legal-service-partnership"
  case strategic = "local-strategic-partnership"
  case sureStart = "sure-start"
  case wellbeing = "health-and-wellbeing-board"
  case typical = "patterns/typical-partnership"

  /// The nine with evaluations.
  static let evaluated = allCases.filter { $0 != .typical }

  var partnership: Partnership { Self.read[self]! }

  private static let read: [Tried: Partnership] = Dictionary(
    uniqueKeysWithValues: allCases.map { which in
      let path = "\(packageFolder)/scenarios/\(which.rawValue).yaml"
      // A scenario that can't be read fails in the tests of scenario files; here there is nothing to try then.
      var partnership = try! ScenarioFile.read(path: path).designs[0].partnership
      if which == .typical {
        // Eight partners, four aims.
        partnership.partners = Array(partnership.partners.prefix(8))
        partnership.aims = Array(partnership.aims.prefix(4))
        let ids = Set(partnership.partners.map(\.id))
        for j in partnership.aims.indices {
          partnership.aims[j].inputs = partnership.aims[j].inputs.filter { ids.contains($0.key) }
        }
      }
      return (which, partnership)
    })
}

extension Partnership {
  static let lives = 240

  func lives(_ reading: @escaping Reading, replications: Int = Partnership.lives) -> [Double] {
    readings([reading], replications: replications)[0]
  }
  var attainments: [Double] { lives { $0[.attainment] } }
}

/// How much more of an outcome there is after a change than before, on the same luck.
func effect(
  on which: Tried, of reading: @escaping Reading = { $0[.attainment] }, replications: Int = Partnership.lives,
  from before: (inout Partnership) -> Void = { _ in }, to after: (inout Partnership) -> Void
) -> PairedDifference {
  PairedDifference(
    which.partnership.with(after).lives(reading, replications: replications),
    which.partnership.with(before).lives(reading, replications: replications))
}

extension Tried: CustomStringConvertible { var description: String { rawValue } }
