import Experiments
import PartnershipModel

/// The shape of the typical partnership at a point of the hypercube: how many partners and aims there are, and of which
/// type of Figure 1 it is.
///
/// The base scenario describes more partners and aims than a setting keeps; it keeps the first ones.
struct Setting: Sendable {
  var partners: Int?
  var aims: Int?
  var level: Level?
  var function: Function?

  /// As it is drawn: partners and aims uniformly over their usual ranges, levels and functions alike.
  static func drawn(at point: NuisancePoint) -> Setting {
    Setting(
      partners: point.one("setting.partners", of: Array(5...15)), aims: point.one("setting.aims", of: Array(3...8)),
      level: point.one("setting.level", of: Level.allCases),
      function: point.one("setting.function", of: Function.allCases))
  }

  static let fields: [Field<Setting>] = [
    known("partners", \.partners, 1...Double(Reading.mostPartners), "The first so many partners of the base scenario."),
    known("aims", \.aims, 1...Double(Reading.mostAims), "The first so many aims of the base scenario."),
    word("level", \.level), word("function", \.function),
  ]

  private static func known(
    _ key: String, _ member: Member<Setting, Int?>, _ range: ClosedRange<Double>, _ meaning: String
  ) -> Field<Setting> {
    let amount = Amount(unit: .plain, range: range, isWhole: true)
    return Field(key: key, meaning: meaning, kind: .known(amount)) { tree, _, setting, reading in
      setting[keyPath: member] = reading.wholeNumber(tree, amount)
    } write: { _ in
      nil
    }
  }

  private static func word<Word: RawRepresentable<String> & CaseIterable & Sendable>(
    _ key: String, _ member: Member<Setting, Word?>
  ) -> Field<Setting> {
    let words = Word.allCases.map(\.rawValue)
    return Field(key: key, meaning: "As in a design.", kind: .word(words)) { tree, _, setting, reading in
      setting[keyPath: member] = reading.word(tree, words).flatMap(Word.init)
    } write: { _ in
      nil
    }
  }

  /// What `tree` says, and of the rest what this says.
  func changed(by tree: Tree?, _ reading: inout Reading) -> Setting {
    guard let tree else { return self }
    var other = self
    reading.fill(&other, from: tree, at: "setting", with: Self.fields)
    return other
  }

  /// The base scenario in this setting.
  func applied(to base: Tree) -> Tree {
    var tree = base
    for (key, count) in [("partners", partners), ("aims", aims)] {
      guard let count, let all = tree[key] else { continue }
      tree = tree.replacing(key, all.holding(Array(all.entries.prefix(count))))
    }
    let kinds = [("level", level?.rawValue), ("function", function?.rawValue)].compactMap { key, word in
      word.map { Tree.entry(key, Tree(content: .text($0), position: base.position, path: "design.\(key)", author: "")) }
    }
    return tree.overlaid(by: base.holding([Tree.entry("design", base.holding(kinds))]))
  }
}
