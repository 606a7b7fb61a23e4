extension Blueprint {
  /// Lays a description out flat.
  init(_ partnership: Partnership) {
    let partnerOrder = partnership.partners.indices.sorted { partnership.partners[$0].id < partnership.partners[$1].id }
    let aimOrder = partnership.aims.indices.sorted { partnership.aims[$0].id < partnership.aims[$1].id }
    let partners = partnerOrder.map { partnership.partners[$0] }
    let aims = aimOrder.map { partnership.aims[$0] }
    var uncertain = UncertainList()

    self.partnerOrder = partnerOrder
    self.aimOrder = aimOrder
    partnerKeys = stableKeys(partners.map(\.id), salt: "partner")
    aimKeys = stableKeys(aims.map(\.id), salt: "aim")

    staffPledged = partners.map { uncertain.input($0.staffPledged) }
    moneyPledged = partners.map { uncertain.input($0.moneyPledged) }
    discretionaryStaff = partners.map { uncertain.input($0.discretionaryStaff) }
    culture = partners.map { uncertain.input($0.culture) }
    weight = partners.map { uncertain.input($0.weight) }
    turnover = partners.map { uncertain.input($0.turnover) }
    tier = partners.map(\.tier)
    let isStaged = partnership.design.governance.isStaged
    let joinsInMonth = partners.map { partner -> Int? in
      let month = isStaged ? partner.stage * World.monthsPerStage : 0
      return partner.isAtTable ? month : nil
    }
    self.joinsInMonth = joinsInMonth
    ability = partners.map { $0.ability.map { uncertain.input($0) } }
    isProvider = partners.map(\.isProvider)
    for partner in partners {
      for aim in aims {
        stance.append(uncertain.input(partner.stance[aim.id] ?? partner.otherStance))
        let needed = aim.inputs.isEmpty ? 1 : aim.inputs[partner.id] ?? 0
        inputs.append(uncertain.input(needed))
        isInput.append(needed != 0)
      }
    }
    for (index, partner) in partners.enumerated() {
      for target in partner.ownTargets {
        targets.append(
          Target(
            partner: index, level: uncertain.input(target.level), goal: uncertain.input(target.goal),
            stake: uncertain.input(target.stake), due: target.due, every: target.every, isNational: target.isNational))
        for aim in aims { alignment.append(uncertain.input(target.alignment[aim.id] ?? target.otherAlignment)) }
      }
    }
    clarity = aims.map { uncertain.input($0.clarity) }
    difficulty = aims.map { uncertain.input($0.difficulty) }
    effortNeeded = aims.map { uncertain.input($0.effortNeeded) }
    crossCutting = aims.map { uncertain.input($0.crossCutting) }
    lag = aims.map { uncertain.input($0.lag) }
    aimWeight = aims.map { uncertain.input($0.weight) }
    trend = aims.map { uncertain.input($0.trend) }
    pursued = aims.indices.filter { partnership.design.form != .formal || aims[$0].isPursued }

    if let named = partnership.design.governance.lead.flatMap({ id in partners.firstIndex { $0.id == id } }) {
      lead = named
    } else {
      let founders = partners.indices.filter { joinsInMonth[$0] == 0 }
      lead = founders.max { (partners[$0].weight.median, $1) < (partners[$1].weight.median, $0) } ?? 0
    }
    events = partnership.surroundings.events.map { event in
      Event(
        kind: event.kind, month: event.month,
        partner: event.partner.flatMap { id in partners.firstIndex { $0.id == id } },
        size: uncertain.input(event.size), duration: event.duration)
    }
    let levers = Levers(partnership.design, partnership.surroundings)
    self.levers = levers.map { quantity, _ in uncertain.input(quantity) }
    constants = Parameter.allCases.map { uncertain.constant($0, in: partnership) }
    self.uncertain = uncertain.list
  }
}

/// The uncertain quantities met so far. Two with the same name are one: they share the draw.
private struct UncertainList {
  var list: [Uncertain] = []
  private var known: [String: Int32] = [:]

  mutating func input(_ quantity: Quantity) -> Input {
    guard case .fixed(let value) = quantity.distribution else {
      if let index = known[quantity.name] { return Input(value: 0, uncertain: index) }
      let draw = AddressedDraw(
        purpose: .quantity, address: stableKey(quantity.name), distribution: quantity.distribution)
      let index = append(Unknown(name: quantity.name, distribution: quantity.distribution), draw)
      if !quantity.name.isEmpty { known[quantity.name] = index }
      return Input(value: 0, uncertain: index)
    }
    return Input(value: value)
  }

  mutating func constant(_ parameter: Parameter, in partnership: Partnership) -> Input {
    let definition = parameter.definition
    func unknown(_ distribution: Distribution, column: Int? = nil) -> Input {
      let unknown = Unknown(
        name: "parameters.\(definition.name)", parameter: parameter, distribution: distribution)
      // A constant's name is its address: which others there are moves nothing.
      let draw = AddressedDraw(
        purpose: .constant, address: Parameter.drawKeys[parameter.rawValue], distribution: distribution,
        column: column ?? -1)
      return Input(value: 0, uncertain: append(unknown, draw))
    }
    if let set = partnership.constants[parameter] {
      guard case .fixed(let value) = set.distribution else { return unknown(set.distribution) }
      return Input(value: value)
    }
    let range = definition.range
    guard partnership.drawsConstants, range.lowerBound < range.upperBound else {
      return Input(value: definition.defaultValue)
    }
    return unknown(
      .triangular(low: range.lowerBound, mode: definition.defaultValue, high: range.upperBound),
      column: ParameterLottery.shipped.column(of: parameter))
  }

  private mutating func append(_ unknown: Unknown, _ draw: AddressedDraw) -> Int32 {
    list.append(Uncertain(unknown: unknown, draw: draw))
    return Int32(list.count - 1)
  }
}

/// A key that depends on the text alone: FNV-1a, 32 bits.
func stableKey(_ text: String) -> UInt32 {
  text.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
}

/// Distinct keys for distinct ids given in ascending order; two ids that happen to hash alike are told apart by their order.
func stableKeys(_ ids: [String], salt: String) -> [UInt32] {
  var taken: Set<UInt32> = []
  return ids.map { id in
    var key = stableKey("\(salt):\(id)")
    while !taken.insert(key).inserted { key &+= 1 }
    return key
  }
}
