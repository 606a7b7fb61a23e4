import PartnershipModel

/// The stresses that a partnership has without anybody writing them down: one of each kind that can strike it at all, and all
/// of them together.
public struct StressCatalogue: Sendable {
  /// Partners whose pledge and departure are looked at unless they are asked for by name: those that pledge most.
  public static let mostPartners = 12

  /// Each kind by itself, in the order of `Stress.Kind`; then everything at once that strikes all alike.
  public let stresses: [Stress]
  /// Those of partners that pledge too little to be among `stresses`.
  public let others: [Stress]

  /// - Parameters:
  ///   - partnership: what the stresses strike.
  ///   - onset: the month in which stresses begin; `Stress.usualOnset` where nil.
  public init(_ partnership: Partnership, onset: Int? = nil) {
    let onset = onset ?? Stress.usualOnset(partnership)
    func stress(_ kinds: [Stress.Kind]) -> Stress { Stress(kinds, onset: onset, of: partnership) }
    let partners = partnership.partners
    let byPledge = partners.indices.sorted { (-Stress.pledge(partners[$0]), $0) < (-Stress.pledge(partners[$1]), $1) }
    let looked = Set(byPledge.prefix(Self.mostPartners))
    func ofPartners(_ kind: (String) -> Stress.Kind, where isIncluded: (Int) -> Bool) -> [Stress] {
      partners.indices.filter { isIncluded($0) && Stress.pledge(partners[$0]) > 0 }.map {
        stress([kind(partners[$0].id)])
      }
    }
    let general = Self.kinds(of: partnership)
    let together = general.filter { $0 != .budgets(.largest) && $0 != .budgets(.lead) }
    stresses =
      general.prefix { $0.family == "budgets" }.map { stress([$0]) }
      + ofPartners(Stress.Kind.pledge) { looked.contains($0) }
      + ofPartners(Stress.Kind.departure) { looked.contains($0) }
      + general.drop { $0.family == "budgets" }.map { stress([$0]) } + [
        Stress(together, onset: onset, of: partnership, isEverything: true)
      ]
    others =
      ofPartners(Stress.Kind.pledge) { !looked.contains($0) }
      + ofPartners(Stress.Kind.departure) { !looked.contains($0) }
  }

  /// Kinds that strike everybody or the partnership as a whole, as far as there is something to strike.
  private static func kinds(of partnership: Partnership) -> [Stress.Kind] {
    let design = partnership.design
    let isFormal = design.form == .formal
    var kinds: [Stress.Kind] = [.budgets(.all), .budgets(.largest)]
    if isFormal, design.governance.mode == .lead,
      Stress.partner(.lead, of: partnership)?.id != Stress.partner(.largest, of: partnership)?.id
    {
      kinds.append(.budgets(.lead))
    }
    if isFormal, design.governance.secretariat.median > 0 { kinds.append(.secretariat) }
    if design.resourcing.grant.median > 0 {
      kinds.append(.grant)
      if isFormal, design.resourcing.lateFunding.median < 1 { kinds.append(.lateFunding) }
    }
    if isFormal { kinds.append(.chair) }
    if isFormal, partnership.partners.contains(where: { $0.tier != .fourth }) { kinds.append(.representatives) }
    kinds += [.reorganisation, .demand]
    if partnership.partners.contains(where: { $0.ownTargets.contains(where: \.isNational) }) { kinds.append(.targets) }
    return kinds
  }

  /// Everything that can be asked for: stresses, families that have several, and everything.
  public var names: [String] {
    let single = (stresses + others).filter { $0.kinds.count == 1 }
    let families = single.map { $0.kinds[0].family }
    let several = families.enumerated().filter { place, family in
      families.firstIndex(of: family) == place && families.count { $0 == family } > 1
    }
    return single.map(\.key) + several.map(\.element).filter { family in !single.contains { $0.key == family } }
      + [Stress.everything]
  }

  /// What somebody asked for: a key, a family such as `pledge` for all of its stresses, `everything`, or several keys joined
  /// by + for all of those at once.
  ///
  /// - Returns: nil where there is no such stress here.
  public func stresses(named name: String) -> [Stress]? {
    let family = stresses.filter { $0.kinds.count == 1 && $0.kinds[0].family == name }
    if let found = (stresses + others).first(where: { $0.key == name }), family.count <= 1 || name.contains(":") {
      return [found]
    }
    if !family.isEmpty { return family }
    let parts = name.split(separator: "+").map { part in
      (stresses + others).first { $0.key == part.trimmingSpaces }
    }
    guard parts.count > 1, parts.allSatisfy({ $0 != nil }) else { return nil }
    let all = parts.compactMap { $0 }
    return [all.dropFirst().reduce(all[0]) { $0.with($1) }]
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String { split(separator: " ").joined(separator: " ") }
}
