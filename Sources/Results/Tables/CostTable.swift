import Experiments
import PartnershipModel
import Statistics

/// A part of the cost in full of one design and who pays it, over all replications; a design's rows add up to its cost.
public struct CostRow: Sendable {
  public let design: String
  /// Id of the partner, or who else pays.
  public let payer: String
  public let part: CostPart
  /// Of the person whose time it is, 1 … 4; nil where it isn't a person's time at a meeting.
  public let tier: Tier?
  public let moments: PairedMoments

  public static func rows(_ findings: Findings) -> [CostRow] {
    findings.designs.flatMap { design in
      let name = design.design.name
      let byPartner = design.design.partnership.partners.enumerated().flatMap { index, partner in
        CostPart.byPartner.map { part in
          CostRow(
            design: name, payer: partner.id, part: part, tier: tier(part, of: partner),
            moments: design[.pays(for: part), partner: index])
        }
      }
      let others = CostPart.allCases.filter { $0.payer != .partners }
      return byPartner
        + others.map { CostRow(design: name, payer: $0.payer.rawValue, part: $0, tier: nil, moments: design[$0]) }
    }
  }

  private static func tier(_ part: CostPart, of partner: Partner) -> Tier? {
    switch part {
    case .meetings: partner.tier
    case .deputies: Tier(rawValue: partner.tier.rawValue + 1) ?? partner.tier
    default: nil
    }
  }
}

extension Table<CostRow> {
  /// `costs.csv`.
  public static let costs = Table(
    name: "costs", title: "The cost in full by part and payer; the means of a design's rows add up to its cost",
    columns: [
      .key("design", "Name of the design.", text: \.design),
      .key(
        "payer",
        "Key of a partner, or who else pays: "
          + CostPart.Payer.allCases.filter { $0 != .partners }.map(\.rawValue).joined(separator: "; ") + ".",
        text: \.payer),
      .key(
        "part",
        "What is paid for: "
          + CostPart.allCases.map { "\($0.definition.name): \($0.definition.meaning)" }.joined(separator: " "),
        text: \.part.definition.name),
      Column("tier", .integer, "Tier of the person whose time at meetings it is; empty otherwise.") {
        $0.tier.map { .whole($0.rawValue) } ?? .missing
      },
      .statistic("mean", "Mean over the replications, pounds.", value: \.moments.mean),
      .statistic("standard_error", "Monte Carlo standard error of the mean, pounds.", value: \.moments.standardError),
    ])
}
