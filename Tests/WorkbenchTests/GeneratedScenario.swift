import TestSupport

/// The text of a scenario that nobody thought of: a small grammar over the format, the same for the same seed.
struct GeneratedScenario {
  private let seed: UInt64
  private var throwsSoFar: UInt64 = 0

  init(seed: UInt64) { self.seed = seed }

  private mutating func uniform() -> Double {
    throwsSoFar += 1
    return unit(seed, throwsSoFar, 99)
  }
  private mutating func isLucky(_ chance: Double) -> Bool { uniform() < chance }
  private mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(uniform() * Double(range.count))
  }
  private mutating func one<Value>(_ values: [Value]) -> Value { values[whole(0...values.count - 1)] }
  private mutating func share() -> String { "\(Double(whole(0...10)) / 10)" }

  /// The whole file.
  static func text(seed: UInt64) -> String {
    var dice = GeneratedScenario(seed: seed)
    return dice.file()
  }

  private mutating func file() -> String {
    let partners = (0..<whole(1...5)).map { "p\($0)" }
    let aims = (0..<whole(1...4)).map { "a\($0)" }
    var lines = ["title: Generated \(seed)", "horizon: \(whole(3...40)) months", "aims:"]
    for aim in aims {
      var parts = [
        "effort needed: \(one(["0.5", "2", "2 to 5", "40"])) FTE", "clarity: \(share())", "cross-cutting: \(share())",
      ]
      if isLucky(0.5) {
        parts.append(
          "inputs: {\(partners.prefix(whole(1...partners.count)).map { "\($0): 1" }.joined(separator: ", "))}")
      }
      lines.append("  \(aim): {\(parts.joined(separator: ", "))}")
    }
    lines.append("partners:")
    for partner in partners {
      var parts = [
        "pledge: {staff: \(one(["0", "0.2", "1", "0.5 to 2", "6"])) FTE\(isLucky(0.3) ? ", money: £20k/year" : "")}"
      ]
      parts.append("stance: {otherwise: \(share())}")
      if isLucky(0.5) { parts.append("own targets: [{name: Own, level: 0.5, goal: 0.7, stake: \(share())}]") }
      lines.append("  \(partner): {\(parts.joined(separator: ", "))}")
    }
    lines.append("design: {name: first, \(design(partners))}")
    var surroundings = ["history: \(share())", "grant without partnership: \(share())"]
    if isLucky(0.5) { surroundings.append("value of full attainment: \(one(["£10k", "£500k", "£2m", "£1m to £4m"]))") }
    lines.append("surroundings: {\(surroundings.joined(separator: ", "))}")
    if isLucky(0.3) { lines.append("smallest difference: {attainment: \(one(["0.1%", "2%", "10%"]))}") }
    if isLucky(0.3) { lines.append("parameter uncertainty: defaults") }
    lines.append("alternatives:")
    for number in 0..<whole(1...4) { lines.append("  b\(number): {\(change(partners, aims, number))}") }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func design(_ partners: [String]) -> String {
    [
      "level: \(one(["co-operation", "co-ordination", "integration"]))",
      "function: \(one(["strategic", "commissioning", "delivery"]))",
      "governance: {mode: \(one(["shared", "lead", "administrative"])), secretariat: \(one(["0", "0.5", "2"])) FTE, sanction: \(share())}",
      "resourcing: {grant: \(one(["£0", "£0", "£60k", "£2m"]))/year}",
      "meetings: {held: every \(one(["1", "3", "8"])) months}",
    ].joined(separator: ", ")
  }

  /// Something that differs from the first design, among it dust.
  private mutating func change(_ partners: [String], _ aims: [String], _ number: Int) -> String {
    let note = "note: Change \(number)"
    switch whole(0...6) {
    case 0: return "\(note), governance: {risk sharing: 0.2000000\(number + 1)}"
    case 1: return "\(note), resourcing: {grant: £\(10_000 * (number + 1))/year}"
    case 2 where partners.count > 1: return "\(note), partners: {drop: [\(partners[partners.count - 1])]}"
    case 3 where aims.count > 1: return "\(note), aims: {keep: [\(aims[0])]}"
    case 4: return "\(note), horizon: \(41 + number) months"
    case 5: return "\(note), partners: {all: {pledge: {staff: \(3 + number) FTE}}}"
    default: return "\(note), meetings: {held: every \(2.5 + Double(number)) months, deputies: yes}"
    }
  }
}
