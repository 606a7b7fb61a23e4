import Experiments
import PartnershipModel
import Statistics

/// Question 6: who wins and who pays, by partner?
public struct PartnerEffects: Sendable {
  public struct Effect: Sendable {
    /// Place of the design, and of the partner in it.
    public let design, partner: Int
    public let name, id: String
    public let contribution, staffGiven, cost, ownTargets, left: PairedMoments
    /// Its share of what all partners pay.
    public let costShare: Double
    /// Against no partnership, on the same replications: own targets; attainment of the scenario's aims as far as they matter
    /// to the partner; what the design is worth to it (see the guide). nil where the scenario's own design doesn't have the partner.
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
    let none = designs.noPartnership
    let worth = PartnerWorth(table.designs[none].partnership, value: table.sharedValue(costOfDesign: 0))
    /// What the design is worth to the partner at a place in it.
    func worths(_ place: Int, _ design: Int) -> [Double]? {
      let id = table.designs[design].partnership.partners[place].id
      return designs.benefit(ofPartner: id, design: design).flatMap { benefit in
        worth.of(
          id, benefit: benefit, ownTargets: table.values(.ownTargets, partner: place, design: design),
          cost: table.values(.cost, partner: place, design: design))
      }
    }
    var preferred: [String: (name: String, worth: Double)] = [:]
    for (design, named) in table.designs.enumerated() {
      for (place, partner) in named.partnership.partners.enumerated() {
        guard let values = worths(place, design) else { continue }
        let worth = mean(values)
        if worth > preferred[partner.id]?.worth ?? -.infinity { preferred[partner.id] = (named.name, worth) }
      }
    }
    let base = table.designs[none].partnership.partners
    effects = table.designs.indices.flatMap { design in
      let partners = table.designs[design].partnership.partners
      func moments(_ measure: PartnerMeasure, _ place: Int) -> PairedMoments {
        PairedMoments(table.values(measure, partner: place, design: design))
      }
      func change(_ place: Int, _ values: (_ place: Int, _ design: Int) -> [Double]?) -> PairedMoments? {
        guard let before = base.firstIndex(where: { $0.id == partners[place].id }),
          let now = values(place, design), let then = values(before, none)
        else { return nil }
        return PairedMoments(zip(now, then).map { $0 - $1 })
      }
      let costs = partners.indices.map { moments(.cost, $0) }
      let allCosts = costs.reduce(0) { $0 + $1.mean }
      let gains = partners.indices.map { place in
        change(place) { designs.benefit(ofPartner: partners[place].id, design: $1) }
      }
      let allGains = gains.reduce(0) { $0 + max(0, $1?.mean ?? 0) }
      return partners.indices.map { place in
        let costShare = allCosts > 0 ? costs[place].mean / allCosts : 0
        let gain = gains[place]?.mean ?? 0
        return Effect(
          design: design, partner: place, name: partners[place].name, id: partners[place].id,
          contribution: moments(.contribution, place), staffGiven: moments(.staffGiven, place),
          cost: costs[place], ownTargets: moments(.ownTargets, place), left: moments(.left, place),
          costShare: costShare,
          ownTargetsChange: change(place) { table.values(.ownTargets, partner: $0, design: $1) },
          benefitGain: gains[place], worthGain: change(place, worths),
          burden: gain > 0 && allGains > 0 ? costShare / (gain / allGains) : nil,
          preferred: preferred[partners[place].id]?.name ?? "")
      }
    }
  }

  public func effects(ofDesign design: Int) -> [Effect] { effects.filter { $0.design == design } }
}
