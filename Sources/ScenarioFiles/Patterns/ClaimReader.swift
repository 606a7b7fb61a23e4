import Experiments
import PartnershipModel

/// Reads what a pattern file expects of its conditions.
struct ClaimReader {
  let conditions: Conditions
  /// Of the whole file; nil in files from before there was one.
  let leastEffect: Double?

  init(_ conditions: Conditions, leastEffect: Double?) {
    self.conditions = conditions
    self.leastEffect = leastEffect
  }

  /// One expectation as it is written.
  private struct Written: Sendable {
    var look = Conditions.Look()
    var order, level, chance, variation, humps: Tree?
    var least: Double?
    var within: Double?
    var above: Double?
    var between: ClosedRange<Double>?
  }

  private static let number = Amount(unit: .share, range: -1e12...1e12)

  private static let fields: [Field<Written>] =
    Conditions.Look.fields.map { field in
      Field(key: field.key, meaning: field.meaning, kind: field.kind) { tree, address, whole, reading in
        field.read(tree, address, &whole.look, &reading)
      } write: { _ in
        nil
      }
    } + [
      Conditions.Look.part("order", \.order, "Which is more: a > b > c; a >= b where b isn't more; a = b."),
      Conditions.Look.part("level", \.level, "A condition, or a sum, whose mean lies `between`."),
      Conditions.Look.part(
        "chance", \.chance, "The same, where the share of replications with more than `above` does."),
      Conditions.Look.part("variation", \.variation, "The same, where standard deviation over mean does."),
      Conditions.Look.part("humps", \.humps, "The same, where the bimodality coefficient does (a uniform: 0.556)."),
      numbers("least", 1, "What a > b has to come to: a standardised effect, or points of an event's chance.") {
        $0.least = $1[0]
      },
      numbers("within", 1, "How small a = b has to be, in the same measure; 0.1, or 2 points, where absent.") {
        $0.within = $1[0]
      },
      numbers("above", 1, "The threshold of a chance; 0 where absent.") { $0.above = $1[0] },
      numbers("between", 2, "The range of a level, chance, variation or humps.") { $0.between = $1[0]...$1[1] },
    ]

  private static func numbers(
    _ key: String, _ count: Int, _ meaning: String, _ put: @escaping @Sendable (inout Written, [Double]) -> Void
  ) -> Field<Written> {
    Field(key: key, meaning: meaning, kind: .number(number)) { tree, _, written, reading in
      guard let text = reading.text(tree, .number(number)) else { return }
      let allowed = count == 1 ? "a number, such as 0.1" : "two numbers, such as 0.4 to 0.6 or 40% to 60%"
      do throws(Amount.Misfit) {
        let values = try number.values(text, atMost: count)
        guard values.count == count else { return reading.report(tree, "isn't a range", allowed: allowed) }
        put(&written, values)
      } catch {
        reading.report(tree, error.problem, allowed: allowed)
      }
    } write: { _ in
      nil
    }
  }

  /// Every claim; a chain such as `a > b > c` makes several.
  func claims(_ tree: Tree?, by reading: inout Reading) -> [Claim] {
    guard let tree else { return [] }
    if tree.items.isEmpty || tree.text != nil {
      reading.report(tree, "expects nothing", allowed: "a list such as - {outcome: attainment, order: a > b}")
    }
    return tree.items.flatMap { item in
      var written = Written()
      reading.fill(&written, from: item, at: "expect", with: Self.fields)
      return claims(written, at: item, by: &reading)
    }
  }

  private func claims(_ written: Written, at item: Tree, by reading: inout Reading) -> [Claim] {
    guard case .map = item.content else { return [] }
    let stated = [written.order, written.level, written.chance, written.variation, written.humps].compactMap(\.self)
    guard stated.count == 1 else {
      reading.report(
        item.place, stated.isEmpty ? "says nothing of the conditions" : "says several things at once",
        allowed: "one of order, level, chance, variation and humps")
      return []
    }
    let about = written.look.outcome?.text.map { "\($0): " } ?? ""
    if let order = written.order {
      return orders(order, by: &reading).compactMap { left, relation, right in
        guard let terms = terms(left, minus: right, look: written.look, at: order, by: &reading) else { return nil }
        // An event either happens or doesn't.
        let isInPoints = terms.allSatisfy { $0.observed.unit == .truth }
        let smallest = isInPoints ? Claim.smallest.points : Claim.smallest.effect
        let kind: Claim.Kind =
          switch relation {
          case ">": .above(least: written.least ?? leastEffect.map { isInPoints ? smallest : $0 } ?? 0)
          case ">=": .notBelow(within: written.within ?? smallest)
          default: .null(within: written.within ?? smallest)
          }
        return Claim(
          words: "\(about)\(left.text) \(relation) \(right.text)", kind: kind, terms: terms, isInPoints: isInPoints)
      }
    }
    guard let range = written.between else {
      reading.report(item.place, "has no range", allowed: "between: 40% to 60%")
      return []
    }
    let tree = stated[0]
    guard let sum = LinearText(tree.text ?? "") else {
      reading.report(tree, "isn't a sum of conditions", allowed: "condition names with + or - between them")
      return []
    }
    guard let terms = terms(sum, minus: nil, look: written.look, at: tree, by: &reading) else { return [] }
    let (what, kind): (String, Claim.Kind) =
      if written.level != nil {
        ("mean of", .level(range))
      } else if written.chance != nil {
        ("chance of", .chance(above: written.above ?? 0, range))
      } else if written.humps != nil {
        ("humps of", .humps(range))
      } else {
        ("variation of", .variation(range))
      }
    return [Claim(words: "\(about)\(what) \(sum.text)", kind: kind, terms: terms)]
  }

  /// Neighbours of a chain, two by two.
  private func orders(_ tree: Tree, by reading: inout Reading) -> [(LinearText, String, LinearText)] {
    let words = (tree.text ?? "").split(separator: " ").map(String.init)
    let relations = words.filter { [">", ">=", "="].contains($0) }
    let sides = words.split(omittingEmptySubsequences: false) { [">", ">=", "="].contains($0) }
      .map { LinearText($0.joined(separator: " ")) }
    guard !relations.isEmpty, !sides.contains(where: { $0 == nil }) else {
      reading.report(
        tree, "isn't an order", allowed: "conditions with > or = between them, such as a > b or a + b > 2 * c")
      return []
    }
    let all = sides.compactMap(\.self)
    return relations.indices.map { (all[$0], relations[$0], all[$0 + 1]) }
  }

  private func terms(
    _ left: LinearText, minus right: LinearText?, look: Conditions.Look, at tree: Tree, by reading: inout Reading
  ) -> [Claim.Term]? {
    var terms: [Claim.Term] = []
    for (sign, sum) in [(1.0, left), (-1.0, right)] {
      for part in sum?.parts ?? [] {
        guard let index = conditions.names.firstIndex(of: part.name) else {
          reading.report(
            tree, "names \"\(part.name)\", which isn't a condition of this file",
            allowed: conditions.names.joined(separator: ", "),
            nearest: reading.nearest(to: part.name, among: conditions.names))
          return nil
        }
        guard
          let observed = observed(conditions.looks[index], otherwise: look, condition: index, at: tree, by: &reading)
        else { return nil }
        terms.append(Claim.Term(factor: sign * part.factor, condition: index, observed: observed))
      }
    }
    return terms
  }

  private func observed(
    _ own: Conditions.Look, otherwise look: Conditions.Look, condition: Int, at tree: Tree, by reading: inout Reading
  ) -> Observed? {
    guard let outcome = own.outcome ?? look.outcome, let name = outcome.text else {
      reading.report(tree.place, "has no outcome", allowed: "outcome: attainment, for each expectation or condition")
      return nil
    }
    return reading.observed(
      name, at: outcome, moment: own.moment ?? look.moment, whose: own.whose ?? look.whose,
      in: conditions.described[condition].partnership)
  }
}
