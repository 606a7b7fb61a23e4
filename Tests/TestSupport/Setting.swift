import PartnershipModel

/// What a pattern should not depend on: who the partners are, how clear and how hard their aims, how they got on before.
///
/// The middle of the ranges that the literature gives.
public struct Setting: Sendable {
  public var partners = 8
  public var aims = 5
  public var clarity = 0.5
  public var difficulty = 0.45
  public var history = 0.5
  /// Multiplies the turnover of representatives.
  public var turnover = 1.0
  public var level = Level.coordination
  public var function = Function.strategic

  public init() {}
}

extension Setting {
  /// Partners of mixed tiers, cultures and own targets; a grant, one co-ordinator, the usual rules, hardly any sanction.
  public var partnership: Partnership {
    let ids = (0..<partners).map { "partner \($0)" }
    var design = Design()
    design.level = level
    design.function = function
    design.governance.mode = .administrative
    design.governance.secretariat = 1
    design.governance.sanction = 0.1
    design.resourcing.grant = 300_000
    design.resourcing.fundingStreams = 2
    design.meetings.hasDeputies = true
    var surroundings = Surroundings()
    surroundings.history = .fixed(history)
    return Partnership(
      partners: ids.indices.map { partner($0, id: ids[$0]) },
      aims: (0..<aims).map { aim($0, partners: ids) }, design: design, surroundings: surroundings, horizon: 48)
  }

  private func partner(_ i: Int, id: String) -> Partner {
    func one<Value>(_ values: Value...) -> Value { values[i % values.count] }
    let target = OwnTarget(
      name: "own", level: 0.6, goal: 0.72, due: 12, every: 12,
      stake: .fixed(one(0.6, 0.5, 0.95, 0.6, 0.5, 0.8, 0.4, 0.5)),
      otherAlignment: .fixed(one(0.4, 0.2, 0.05, 0.2, 0, 0.1, 0.3, 0.3)))
    return Partner(
      id: id, tier: one(.second, .second, .third, .third, .first, .second, .third, .fourth),
      staffPledged: .fixed(one(2, 1.5, 0.5, 1, 0.6, 0.8, 0.6, 0.5)), moneyPledged: .fixed(one(30_000, 20_000, 0, 0)),
      discretionaryStaff: .fixed(one(60, 60, 60, 30, 30, 40, 20, 10)),
      culture: .fixed(one(0.2, 0.45, 0.8, 0.55, 0.3, 0.7, 0.5, 0.75)),
      weight: .fixed(one(3, 3, 2, 1.5, 1, 1.5, 1, 0.8)), isProvider: i % 3 == 2, turnover: .fixed(turnover),
      otherStance: .fixed(one(0.65, 0.6, 0.35, 0.55, 0.4, 0.5, 0.55, 0.7)), ownTargets: [target])
  }

  /// An aim needs something of four partners, of the first most.
  private func aim(_ j: Int, partners ids: [String]) -> Aim {
    var inputs: [String: Quantity] = [:]
    for k in 0..<min(4, ids.count) { inputs[ids[(j + k) % ids.count]] = .fixed(Double(4 - k)) }
    return Aim(
      id: "aim \(j)", clarity: .fixed(clarity), difficulty: .fixed(difficulty), effortNeeded: 3, crossCutting: 0.5,
      inputs: inputs, lag: 12)
  }
}

extension Partnership {
  /// The same partnership with one thing changed.
  public func with(_ change: (inout Partnership) -> Void) -> Partnership {
    var other = self
    change(&other)
    return other
  }

  /// The same partnership with one thing changed in every partner; `change` gets the partner's index too.
  public func withPartners(_ change: (inout Partner, Int) -> Void) -> Partnership {
    with { for i in $0.partners.indices { change(&$0.partners[i], i) } }
  }
}
