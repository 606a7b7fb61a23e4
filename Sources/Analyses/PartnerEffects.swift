import Experiments
import PartnershipModel
import Statistics

/// Question 6: who wins and who pays, by partner?
public struct PartnerEffects: Sendable {
  public struct Effect: Sendable {
    /// Place of the design, and of the partner in it.
    public let design, partner: Int
    public let name, id: String
    public let contribution, staffGiven, cost, left: PairedMoments
    /// nil for a partner that has none: it isn't counted as attaining them.
    public let ownTargets: PairedMoments?
    /// Its share of what all partners pay.
    public let costShare: Double
    /// Against no partnership, on the same replications: own targets, where it has any; attainment of the aims as far as they
    /// matter to the partner; what the design is worth to it (see the guide).
    public let ownTargetsChange, benefitGain, worthGain: PairedMoments?
    /// Its share of what is paid over its share of what is gained in benefit: above 1, it pays more than its part.
    /// nil where there is no gain.
    public let burden: Double?
    /// Name of the compared design that is worth most to the partner.
    public let preferred: String
  }

  /// By design, then by partner.
  public let effects: [Effect]

  public init(_ designs: ComparedDesigns) {
    let table = designs.table
    /// What the design is worth to the partner at a place.
    func worths(_ place: Int, _ design: Int, in scale: PartnerWorth) -> [Double]? {
      scale.of(
        table.designs[design].partnership.partners[place].id,
        benefit: table.values(.benefit, partner: place, design: design),
        ownTargets: table.values(.ownTargets, partner: place, design: design),
        cost: table.values(.cost, partner: place, design: design))
    }
    let scales = table.designs.indices.map { design in
      PartnerWorth(
        table.designs[designs.noPartnerships[design]].partnership, value: table.sharedValue(for: design))
    }
    var preferred: [String: (name: String, worth: Double)] = [:]
    for (design, named) in table.designs.enumerated() {
      for (place, partner) in named.partnership.partners.enumerated() {
        guard let values = worths(place, design, in: scales[design]) else { continue }
        let worth = mean(values)
        if worth > preferred[partner.id]?.worth ?? -.infinity { preferred[partner.id] = (named.name, worth) }
      }
    }
    effects = table.designs.indices.flatMap { design in
      let none = designs.noPartnerships[design]
      let partners = table.designs[design].partnership.partners
      func moments(_ measure: PartnerMeasure, _ place: Int) -> PairedMoments {
        PairedMoments(table.values(measure, partner: place, design: design))
      }
      func change(_ values: (_ design: Int) -> [Double]?) -> PairedMoments? {
        guard let now = values(design), let then = values(none) else { return nil }
        return PairedMoments(zip(now, then).map { $0 - $1 })
      }
      let costs = partners.indices.map { moments(.cost, $0) }
      let allCosts = costs.reduce(0) { $0 + $1.mean }
      let gains = partners.indices.map { place in change { table.values(.benefit, partner: place, design: $0) } }
      let allGains = gains.reduce(0) { $0 + max(0, $1?.mean ?? 0) }
      return partners.indices.map { place in
        let costShare = allCosts > 0 ? costs[place].mean / allCosts : 0
        let gain = gains[place]?.mean ?? 0
        let hasTargets = !partners[place].ownTargets.isEmpty
        return Effect(
          design: design, partner: place, name: partners[place].name, id: partners[place].id,
          contribution: moments(.contribution, place), staffGiven: moments(.staffGiven, place),
          cost: costs[place], left: moments(.left, place), ownTargets: hasTargets ? moments(.ownTargets, place) : nil,
          costShare: costShare,
          ownTargetsChange: hasTargets ? change { table.values(.ownTargets, partner: place, design: $0) } : nil,
          benefitGain: gains[place], worthGain: change { worths(place, $0, in: scales[design]) },
          burden: gain > 0 && allGains > 0 ? costShare / (gain / allGains) : nil,
          preferred: preferred[partners[place].id]?.name ?? "")
      }
    }
  }

  public func effects(ofDesign design: Int) -> [Effect] { effects.filter { $0.design == design } }
}
