import Experiments
import PartnershipModel

/// The conditions of a pattern file, each the base scenario with changes laid over it.
struct Conditions {
  /// What a condition, or a claim, says about the number that is looked at.
  struct Look: Sendable {
    var outcome: Tree?
    var moment: Tree?
    var whose: Tree?

    static let fields: [Field<Look>] = [
      part("outcome", \.outcome, "An outcome, a measure by month or a measure by partner."),
      part("at", \.moment, "When: end, month N, or mean over the months."),
      part("of", \.whose, "Whose: a partner's, or the least, greatest, mean or spread of all partners'."),
    ]

    static func part<Whole>(_ key: String, _ member: Member<Whole, Tree?>, _ meaning: String) -> Field<Whole> {
      Field(key: key, meaning: meaning, kind: .text(limit: 120)) { tree, _, whole, reading in
        if reading.text(tree, .text(limit: 120)) != nil { whole[keyPath: member] = tree }
      } write: { _ in
        nil
      }
    }
  }

  private(set) var described: [Pattern.Condition] = []
  /// In the order of `described`.
  private(set) var looks: [Look] = []

  var names: [String] { described.map(\.name) }

  init(_ root: Tree, over base: PatternFile.Base, at point: NuisancePoint, by reading: inout Reading) {
    guard let tree = root["conditions"] else { return }
    guard !reading.entries(tree, .map([])).isEmpty else {
      if tree.text == nil { reading.report(tree, "names no condition", allowed: "at least one condition with a name") }
      return
    }
    reading.register(base.tree)
    let start = (base.isTypical ? Setting.drawn(at: point) : Setting()).changed(by: root["setting"], &reading)

    let own = ["setting", "read"]
    let changes = tree.holding(
      tree.entries.map { entry in
        Tree.Entry(
          key: entry.key, position: entry.position, value: entry.value.without { own.contains($0) })
      })
    let alternatives = Alternatives(base: base.tree, tree: changes, kind: "a condition")
    var settings = ["": start]
    var chains: [String: [Tree.Entry]] = ["": []]
    var looksByName: [String: Look] = [:]
    var partnerships: [String: Partnership] = [:]
    for entry in alternatives.ordered(by: &reading) {
      let origin = entry.value["like"]?.text ?? ""
      guard let originalSetting = settings[origin], let original = chains[origin] else { continue }
      let setting = originalSetting.changed(by: tree[entry.key]?["setting"], &reading)
      let chain = original + [entry]
      var changed = setting.applied(to: base.tree)
      for link in chain {
        reading.author = link.key
        changed = alternatives.changed(changed, by: link, reading: &reading)
      }
      reading.author = entry.key
      var partnership = reading.partnership(changed)
      partnership.checkTable(at: entry.keyText, by: &reading)
      reading.author = ""
      var look = looksByName[origin] ?? Look()
      if let read = tree[entry.key]?["read"] { reading.fill(&look, from: read, at: "read", with: Look.fields) }
      (settings[entry.key], chains[entry.key], looksByName[entry.key]) = (setting, chain, look)
      partnerships[entry.key] = partnership
    }
    for entry in tree.entries {
      guard let partnership = partnerships[entry.key], let look = looksByName[entry.key] else { continue }
      described.append(Pattern.Condition(name: entry.key, partnership: partnership))
      looks.append(look)
    }
  }
}
