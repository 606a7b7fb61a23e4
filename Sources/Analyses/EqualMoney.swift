import Experiments
import PartnershipModel
import Statistics

/// What of a design's gain over no partnership its money brings, and what working together brings.
///
/// A grant that comes only with the partnership makes two differences at once. So the same partners are also run without a
/// partnership but with all of the money: what that gains over no partnership is the money's, the rest is the partnership's.
/// Whether the money itself is well spent is asked apart (`Justification`).
public struct EqualMoney: Sendable {
  public let design: Int
  /// Attainment over no partnership, share; the two add up to the design's gain.
  public let byMoney, byPartnership: PairedMoments

  /// The design's partners without a partnership, with its whole grant; nil where it has no more money than they have anyway.
  public static func counterfactual(of design: NamedDesign) -> NamedDesign? {
    var partnership = design.partnership
    guard partnership.design.form == .formal, partnership.design.resourcing.grant != 0,
      partnership.surroundings.grantWithoutPartnership != 1
    else { return nil }
    partnership.surroundings.grantWithoutPartnership = 1
    return NamedDesign(name: "the same money", partnership: partnership.without(formalPartnership: .none))
  }

  /// - Parameters:
  ///   - design: the place of the design in question.
  ///   - designs: all that is compared.
  ///   - sameMoney: attainment of the counterfactual, one number a replication, of the first replications.
  public init(_ design: Int, in designs: ComparedDesigns, sameMoney: [Double]) {
    self.design = design
    func attained(_ design: Int) -> ArraySlice<Double> {
      designs.values(.outcome(.attainment), design: design).prefix(sameMoney.count)
    }
    byMoney = PairedMoments(zip(sameMoney, attained(designs.noPartnerships[design])).map { $0 - $1 })
    byPartnership = PairedMoments(zip(attained(design), sameMoney).map { $0 - $1 })
  }
}
