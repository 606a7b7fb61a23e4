import Experiments
import PartnershipModel

/// What a design is worth to each partner by itself, as a share of what that partner could move at all (its discretionary
/// staff over the horizon): its part of the value of the joint aims attained, plus its own targets, less what it pays.
///
/// The value of full attainment is the scenario's; where it states none, twice the mean cost of the dearest design. A
/// partner's part of it goes with its weight at the table times how much the aims matter to it (medians). That own targets
/// in full are worth as much to a partner as its discretionary staff is an assumption. Only differences between designs
/// mean anything: which is worth more to a partner, not how much it has of it.
struct PartnerWorth {
  private struct Scale {
    /// Worth of full attainment.
    let attainment: Double
    /// Worth of a pound.
    let pound: Double
  }
  private let scales: [String: Scale]

  /// - Parameters:
  ///   - partnership: whose partners share the value.
  ///   - value: of full attainment, pounds.
  init(_ partnership: Partnership, value: Double) {
    let staffCost = partnership.constants[.costOfStaff]?.median ?? Parameter.costOfStaff.definition.defaultValue
    let interests = partnership.partners.map { partner in
      partner.weight.median
        * partnership.aims.reduce(0) { sum, aim in
          sum + aim.weight.median * (partner.stance[aim.id] ?? partner.otherStance).median
        }
    }
    let all = max(interests.reduce(0, +), .leastNormalMagnitude)
    var scales: [String: Scale] = [:]
    for (partner, interest) in zip(partnership.partners, interests) {
      let means =
        max(partner.discretionaryStaff.median, 0.01) * staffCost * Double(partnership.horizon) / 12
      scales[partner.id] = Scale(attainment: value * interest / all / means, pound: 1 / means)
    }
    self.scales = scales
  }

  /// One number a replication; nil for a partner that has no part in the value.
  func of(_ id: String, benefit: [Double], ownTargets: [Double], cost: [Double]) -> [Double]? {
    scales[id].map { scale in
      benefit.indices.map { scale.attainment * benefit[$0] + ownTargets[$0] - scale.pound * cost[$0] }
    }
  }
}

extension OutcomeTable {
  /// Value of full attainment that partners share: what the scenario states for a design, or twice the mean cost of the
  /// dearest design, whichever order they are in.
  func sharedValue(for design: Int) -> Double {
    designs[design].partnership.surroundings.valueOfFullAttainment?.median
      ?? 2 * (designs.indices.map { mean(values(.cost, design: $0)) }.max() ?? 0)
  }
}
