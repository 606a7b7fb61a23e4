import Experiments
import PartnershipModel

/// The named alternatives of a file: small changes to the design, or to another alternative.
///
/// A change is laid over the tree of what it changes, and the outcome is read like any other design.
struct Alternatives {
  static let most = 40
  static let namesAllowed =
    "text of at most 120 characters without slashes, not starting with a full stop or hyphen, nor with \"no partnership\" or \"informal working\", which every scenario has"

  /// Keys of an alternative besides those of `design`.
  static let keys = ["note", "like", "partners", "aims", "surroundings", "horizon"]

  /// The tree that the main part's design was read from.
  let base: Tree
  /// What the changes are to, where it is a design of the file itself.
  let described: NamedDesign?
  let entries: [Tree.Entry]
  private let tree: Tree?
  /// What one of them is called, for messages.
  private let kind: String
  /// Whether one of them may be what it changes: where it is laid over scenarios that it doesn't know.
  private let mayChangeNothing: Bool

  init(
    base: Tree, described: NamedDesign? = nil, tree: Tree?, kind: String = "an alternative",
    mayChangeNothing: Bool = false
  ) {
    self.base = base
    self.described = described
    self.tree = tree
    self.kind = kind
    self.mayChangeNothing = mayChangeNothing
    self.entries = tree?.entries ?? []
  }

  /// The alternatives in the order of the file.
  func designs(by reading: inout Reading) -> [NamedDesign] {
    guard let tree, let described else { return [] }
    guard reading.entries(tree, .map([])).count <= Self.most else {
      reading.report(tree, "has \(entries.count) alternatives", allowed: "at most \(Self.most)")
      return []
    }
    checkNames(besides: described, by: &reading)
    // An alternative without "like" builds on the main part's design, which may also be named.
    var trees = ["": base, described.name: base]
    var partnerships = ["": described.partnership, described.name: described.partnership]
    for entry in ordered(by: &reading) {
      let origin = entry.value["like"]?.text ?? ""
      guard let originalTree = trees[origin], let original = partnerships[origin] else { continue }
      let faultsBefore = reading.faults.count
      reading.author = entry.key
      let changed = changed(originalTree, by: entry, reading: &reading)
      var partnership = reading.partnership(changed)
      partnership.checkTable(at: entry.keyText, by: &reading)
      reading.author = ""
      if !mayChangeNothing, reading.faults.count == faultsBefore, partnership == original {
        let other = origin.isEmpty ? described.name : origin
        reading.report(entry.keyText, "changes nothing", allowed: "something that differs from \"\(other)\"")
      }
      trees[entry.key] = changed
      partnerships[entry.key] = partnership
    }
    return entries.compactMap { entry in
      let note = entry.value["note"].flatMap { reading.displayText($0, limit: 1000) }
      return partnerships[entry.key].map { NamedDesign(name: entry.key, note: note ?? "", partnership: $0) }
    }
  }

  private func checkNames(besides described: NamedDesign, by reading: inout Reading) {
    var names = [described.name.lowercased()]
    for entry in entries {
      if !entry.key.isDesignName {
        reading.report(entry.keyText, "can't be the name of a design", allowed: Self.namesAllowed)
      } else if names.contains(entry.key.lowercased()) {
        reading.report(entry.keyText, "is a name that another design has", allowed: "a name of its own")
      }
      names.append(entry.key.lowercased())
    }
  }

  /// The alternatives so that each comes after the one it is like. Those that go round in circles are left out.
  func ordered(by reading: inout Reading) -> [Tree.Entry] {
    var placed: [Tree.Entry] = []
    var names: Set<String> = ["", described?.name ?? ""]
    var waiting = entries
    while !waiting.isEmpty {
      let ready = waiting.filter { names.contains($0.value["like"]?.text ?? "") }
      if ready.isEmpty { break }
      placed += ready
      names.formUnion(ready.map(\.key))
      waiting.removeAll { names.contains($0.key) }
    }
    let likes = Dictionary(entries.map { ($0.key, $0.value["like"]?.text) }) { first, _ in first }
    for entry in waiting {
      guard let like = entry.value["like"], let name = like.text else { continue }
      var steps = [entry.key]
      while let next = likes[steps[steps.count - 1]] ?? nil, !steps.contains(next) { steps.append(next) }
      if likes[name] == nil {
        let others = entries.map(\.key).filter { $0 != entry.key }
        reading.report(
          like, "isn't \(kind) of this file", allowed: others.joined(separator: ", "),
          nearest: reading.nearest(to: name, among: others))
      } else if likes[steps[steps.count - 1]] != nil {
        reading.report(like, "leads in a circle", allowed: "one that doesn't build on this one")
      }
    }
    return placed
  }

  /// A design's tree with an alternative laid over it.
  func changed(_ original: Tree, by alternative: Tree.Entry, reading: inout Reading) -> Tree {
    var result = original
    let designKeys = Design.fields.map(\.key)
    for entry in reading.entries(alternative.value, .map([])) {
      switch entry.key {
      case "note": break
      case "like": if entry.value.text == nil { reading.report(entry.keyText, "has no name of an alternative") }
      case "partners":
        result = result.replacing("partners", Self.entities(result, .partner, "partners", entry, &reading))
      case "aims": result = result.replacing("aims", Self.entities(result, .aim, "aims", entry, &reading))
      case "surroundings", "horizon":
        result = result.overlaid(by: alternative.value.holding([entry]))
      case _ where designKeys.contains(entry.key):
        let design = alternative.value.holding([entry])
        result = result.overlaid(by: alternative.value.holding([Tree.entry("design", design)]))
      default: reading.reportUnknownKey(entry, among: Self.keys + designKeys)
      }
    }
    return result
  }

  /// Partners or aims after an alternative's changes to `all` of them, to some by id, with those it drops left in the world
  /// but not at the table, or not pursued.
  private static func entities(
    _ design: Tree, _ register: Kind.Register, _ key: String, _ changes: Tree.Entry, _ reading: inout Reading
  ) -> Tree {
    var entities = design[key] ?? changes.value.holding([])
    let entries = reading.entries(changes.value, .entities(register, []))
    if let all = entries.first(where: { $0.key == "all" }) {
      let everyone = entities.entries.map { Tree.Entry(key: $0.key, position: $0.position, value: all.value) }
      entities = entities.overlaid(by: changes.value.holding(everyone))
    }
    for entry in entries where !["all", "drop", "keep"].contains(entry.key) {
      guard reading.isKnown(entry.key, register, at: entry.keyText) else { continue }
      if entities[entry.key] == nil {
        reading.report(entry.keyText, "is changed here, but this design doesn't have it any more")
      } else {
        entities = entities.overlaid(by: changes.value.holding([entry]))
      }
    }
    let lists = ["drop", "keep"].map { name in changes.value[name].map { ids($0, register, &reading) } }
    if lists[0] != nil, lists[1] != nil {
      reading.report(changes.value, "says both what to drop and what to keep", allowed: "one of them")
    }
    let left = entities.entries.map(\.key).filter { id in
      lists[0]?.contains(id) ?? lists[1].map { !$0.isEmpty && !$0.contains(id) } ?? false
    }
    guard !left.isEmpty else { return entities }
    let leaving = Tree.entry(register == .partner ? "at the table" : "pursued", Tree.text("no", at: changes.value))
    return entities.overlaid(
      by: changes.value.holding(left.map { Tree.entry($0, changes.value.holding([leaving])) }))
  }

  private static func ids(_ tree: Tree, _ register: Kind.Register, _ reading: inout Reading) -> [String] {
    if tree.items.isEmpty { reading.report(tree, "names nobody", allowed: "a list of ids") }
    return tree.items.compactMap { item in
      guard let id = reading.text(item, .id(of: register)), reading.isKnown(id, register, at: item) else { return nil }
      return id
    }
  }
}

extension Tree {
  /// The map with what stands at a key replaced.
  func replacing(_ key: String, _ value: Tree) -> Tree {
    holding(entries.filter { $0.key != key } + [Tree.entry(key, value)])
  }
}

extension Partnership {
  /// Leaves out events of months that a design doesn't run to, and checks what is left for a partnership.
  mutating func checkTable(at place: Tree, by reading: inout Reading) {
    surroundings.events.removeAll { $0.month > horizon }
    if !aims.isEmpty, !aims.contains(where: \.isPursued) {
      reading.report(place, "leaves no aim", allowed: "at least one aim that is pursued")
    }
    if !partners.isEmpty, !partners.contains(where: \.isAtTable) {
      reading.report(place, "leaves no partner", allowed: "at least one partner at the table")
    }
    if let lead = design.governance.lead, partners.contains(where: { $0.id == lead && !$0.isAtTable }) {
      reading.report(
        place, "drops the partner that leads, \"\(lead)\"", allowed: "another lead: governance: {lead: …}"
      )
    }
  }
}
