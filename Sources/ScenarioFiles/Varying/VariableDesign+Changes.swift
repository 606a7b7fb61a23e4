import Experiments
import PartnershipModel

/// Changes to a design, written and read as an alternative of the file would be.
extension VariableDesign {
  /// The partnership that the file would describe if a change stood in it as an alternative.
  ///
  /// - Throws: every fault of the change, each naming its key path.
  public func partnership(changedBy settings: [DesignChange.Setting]) throws(FaultyScenario) -> Partnership {
    let text = DesignChange.lines(settings).map { $0 + "\n" }.joined()
    let change = try YAMLText(file: design.name, bytes: Array("change:\n\(text.indented)".utf8)).tree().tree
    var reading = Reading(file: design.name)
    reading.register(tree)
    let base = Scenario.base(of: tree)
    var partnership = design.partnership
    if let entry = change.entries.first {
      let changed = Alternatives(base: base, tree: nil).changed(base, by: entry, reading: &reading)
      partnership = reading.partnership(changed)
      partnership.checkTable(at: entry.keyText, by: &reading)
    }
    guard reading.faults.isEmpty else { throw FaultyScenario(faults: reading.faults.sorted()) }
    return partnership
  }

  /// Every key of the design set otherwise, one at a time: every other word and choice; of a share nothing, half and all; of
  /// other numbers none, half and double what there is. What belongs to each partner or aim is set for all of them alike.
  ///
  /// It comes of the table of the format, so a new key shows up by itself.
  public var leverChanges: [DesignChange] {
    keys.filter { $0.isLever && !Self.setAsType.contains($0.path) }.flatMap(changes) + leads + shared
  }

  private static let setAsType = ["design.level", "design.function", "design.form"]

  /// The other eight types of Figure 1 of the briefing.
  public var typeChanges: [DesignChange] {
    let own = design.partnership.design
    return Level.allCases.flatMap { level in
      Function.allCases.map { (level, $0) }
    }.filter { $0 != (own.level, own.function) }.map { level, function in
      let settings = [
        ("level", own.level.rawValue, level.rawValue), ("function", own.function.rawValue, function.rawValue),
      ]
      return DesignChange(
        name: "type: \(level.rawValue), \(function.rawValue)",
        settings: settings.filter { $0.1 != $0.2 }.map { .init([$0.0], $0.2) })
    }
  }

  private func changes(_ key: SettableKey) -> [DesignChange] {
    guard let now = value(at: key.path) else { return [] }
    let steps = Array(key.path.split(separator: ".").map(String.init).dropFirst())
    let was = key.legible(now)
    return key.values(besides: now).map { value in
      var settings = [DesignChange.Setting(steps, value)]
      // Who decides has to be somebody.
      if value == DecisionRule.leadDecides.rawValue, design.partnership.design.governance.mode != .lead {
        settings.append(.init(["governance", "mode"], Mode.lead.rawValue))
      }
      return DesignChange(name: "\(Self.words(steps)): \(Self.step(was, key.legible(value)))", settings: settings)
    }
  }

  /// A key of one word doesn't say what it is about: `meetings held`, `decision rule`.
  private static func words(_ steps: [String]) -> String {
    let key = steps[steps.count - 1]
    return key.contains(" ") ? key : steps.joined(separator: " ")
  }

  /// `every 3 → 1.5 months`: words that both begin or end with are said once.
  private static func step(_ was: String, _ now: String) -> String {
    var old = was.split(separator: " ")
    var new = now.split(separator: " ")
    let start = zip(old, new).prefix { $0 == $1 }.count
    new.removeFirst(min(start, new.count - 1))
    let end = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
    old.removeLast(min(end, new.count - 1, old.count - 1))
    return old.joined(separator: " ") + " → " + new.joined(separator: " ")
  }

  /// Other partners that could lead, where one does: those with most weight.
  private var leads: [DesignChange] {
    let governance = design.partnership.design.governance
    guard governance.mode == .lead else { return [] }
    let partners = design.partnership.partners
    let byWeight = partners.indices.sorted { (-partners[$0].weight.median, $0) < (-partners[$1].weight.median, $1) }
    let now = governance.lead ?? byWeight.first.map { partners[$0].id }
    return byWeight.prefix(5).map { partners[$0].id }.filter { $0 != now }.map { id in
      DesignChange(name: "governance lead: \(now ?? "none") → \(id)", settings: [.init(["governance", "lead"], id)])
    }
  }

  /// What all partners or all aims can be set to alike.
  private var shared: [DesignChange] {
    let partners = design.partnership.partners
    let aims = design.partnership.aims
    let tiers = Tier.allCases.filter { tier in partners.contains { $0.tier != tier } }.map { tier in
      DesignChange(
        name: "all representatives → tier \(tier.rawValue)",
        settings: [.init(["partners", "all", "representative"], "tier \(tier.rawValue)")])
    }
    guard aims.contains(where: { $0.clarity.isUncertain || $0.clarity.median != 1 }) else { return tiers }
    return tiers
      + [DesignChange(name: "all aims clear → clarity 1", settings: [.init(["aims", "all", "clarity"], "1")])]
  }

  /// What stands at a path.
  private func value(at path: String) -> Tree? {
    path.split(separator: ".").reduce(Optional(tree)) { tree, key in tree?[String(key)] }
  }
}

extension SettableKey {
  fileprivate var isLever: Bool { path.hasPrefix("design.") }

  /// What could stand there in the place of what does.
  fileprivate func values(besides now: Tree) -> [String] {
    switch kind {
    case .flag, .word:
      let word = legible(now)
      return (choices ?? []).filter { $0 != word }
    case .number(let amount), .known(let amount):
      guard let median = median(now) else { return [] }
      return amount.steps(from: median).filter { $0 != median }.map { amount.unit.written($0.plain) }
    default: return []
    }
  }

  private func median(_ now: Tree) -> Double? {
    guard case .number(let amount) = kind else { return nil }
    var reading = Reading(file: "")
    return reading.quantity(now, at: path, amount)?.median
  }

  /// What stands there in few words: of something uncertain its median.
  fileprivate func legible(_ now: Tree) -> String {
    if case .flag = kind { return ["yes", "true"].contains(now.inline) ? "yes" : "no" }
    guard case .number(let amount) = kind, let median = median(now) else { return now.inline }
    return amount.legible(median)
  }

  fileprivate func legible(_ text: String) -> String {
    guard case .number(let amount) = kind, let value = try? amount.values(text, atMost: 1).first else { return text }
    return amount.legible(value)
  }
}

extension Amount {
  /// Values worth trying where a number is `median` now; of money only where there is some, since there is nothing to go by.
  fileprivate func steps(from median: Double) -> [Double] {
    if unit.name == "share", range == 0...1 { return [0, 0.5, 1] }
    let some = median > 0 ? [median / 2, median * 2] : unit.name.hasPrefix("£") ? [] : [1]
    let rounded = some.map { isCount || isWhole ? $0.rounded() : $0.toTwoFigures }
    let all = (contains(0) ? [0] : []) + rounded.map { min(max($0, range.lowerBound), range.upperBound) }
    return all.enumerated().filter { !all[..<$0.offset].contains($0.element) && contains($0.element) }.map(\.element)
  }

  /// With its unit, and no more digits than mean something.
  fileprivate func legible(_ value: Double) -> String {
    let figures = value.toTwoFigures
    let isMoney = unit.name.hasPrefix("£")
    if isMoney, figures >= 1e6 { return unit.written((figures / 1e6).plain + "m") }
    if isMoney, figures >= 1e3 { return unit.written((figures / 1e3).plain + "k") }
    return unit.written(figures.plain)
  }
}

extension Double {
  fileprivate var toTwoFigures: Double {
    guard self != 0, isFinite else { return self }
    let exponent = 1 - Int(log10OfSize.rounded(.down))
    var scale = 1.0
    for _ in 0..<abs(exponent) { scale *= 10 }
    return exponent >= 0 ? (self * scale).rounded() / scale : (self / scale).rounded() * scale
  }

  private var log10OfSize: Double {
    var exponent = 0.0
    var size = magnitude
    while size >= 10 {
      size /= 10
      exponent += 1
    }
    while size < 1 {
      size *= 10
      exponent -= 1
    }
    return exponent
  }
}

extension String {
  /// Each line two spaces further in.
  fileprivate var indented: String {
    split(separator: "\n").map { "  \($0)\n" }.joined()
  }
}
