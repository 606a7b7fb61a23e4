import Experiments
import LaneArithmetic
import PartnershipModel
import Verification

/// Stands in for the model where the engine is tested: numbers of known distributions at once, the same for each address.
///
/// Attainment is the mean of a uniform draw of the future (ignorance, a quarter of the variance by `weight` 1/(1+√3) …)
/// and one of luck: `ignorance` is the share of the future's draw.
public struct MadeUpModel: Sendable {
  /// Weight of the future's draw in each number, 0 … 1; the rest is luck.
  public var ignorance: Double

  public init(ignorance: Double = 0.5) { self.ignorance = ignorance }

  /// Runs eight replications of a design.
  public func simulator(_ design: NamedDesign, seed: UInt64) -> (Int, CohortRecord) -> Void {
    let formality: UInt64 =
      switch design.partnership.design.form {
      case .none: 1
      case .informal: 2
      case .formal: 3
      }
    return { first, record in
      for lane in 0..<Lane.width {
        let replication = UInt64(first + lane)
        func uniform(_ what: Int) -> Double {
          let future = unit(seed, formality, replication / 2, UInt64(what), 1)
          return ignorance * future + (1 - ignorance) * unit(seed, formality, replication, UInt64(what), 0)
        }
        for index in record.outcomes.indices {
          let definition = Outcome.allCases[index].definition
          record.outcomes[index][lane] = Self.scaled(uniform(index), definition.unit)
        }
        for index in record.monthly.indices {
          let unit = Measure.allCases[index % Measure.allCases.count].definition.unit
          record.monthly[index][lane] = Self.scaled(uniform(1_000 + index), unit)
        }
        for index in record.aimAttainment.indices { record.aimAttainment[index][lane] = uniform(100_000 + index) }
        for index in record.byPartner.indices { record.byPartner[index][lane] = uniform(200_000 + index) }
      }
    }
  }

  private static func scaled(_ uniform: Double, _ unit: QuantityDefinition.Unit) -> Double {
    switch unit {
    case .share, .fte: uniform
    case .truth: uniform < 0.5 ? 0 : 1
    case .count, .months: (uniform * 40).rounded(.down)
    case .pounds: uniform * 1_000_000
    }
  }
}

/// A uniform number in the interval from 0 to 1 that belongs to some whole numbers.
public func unit(_ words: UInt64...) -> Double { uniform(of: words) }
