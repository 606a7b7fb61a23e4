import Experiments
import PartnershipModel

/// What tells two designs of a scenario apart, one change at a time, and every design in between.
///
/// Each key that differs is a change of its own. A partner or an aim that only one of them has is one change, with all that
/// mentions it.
public struct StepsBetween: Sendable {
  /// What changes on the way from the first design to the second, in the order of the format: `sanction: 0 → 1`.
  public let names: [String]
  private let from, to: Tree
  private let changes: [Change]
  private let ids: [Kind.Register: [String]]

  private struct Change {
    var name: String
    /// The keys that lead to what differs.
    var paths: [[String]]
  }

  /// - Throws: never for designs that were read from a file.
  public init(_ scenario: Scenario, from first: Int, to second: Int) throws(FaultyScenario) {
    var from = Scenario.base(of: try Self.tree(scenario, first))
    to = Scenario.base(of: try Self.tree(scenario, second))
    let (one, other) = (scenario.designs[first].partnership, scenario.designs[second].partnership)
    // The file's own design has them all.
    let all = scenario.designs[0].partnership
    let partners = all.partners.map(\.id)
    let aims = all.aims.map(\.id)
    ids = [.partner: partners, .aim: aims]
    let entities = [
      ("partners", one.partners.map(\.id), other.partners.map(\.id)),
      ("aims", one.aims.map(\.id), other.aims.map(\.id)),
    ]
    var changes: [Change] = []
    var passing: Set<String> = []
    for (key, before, after) in entities {
      for id in Self.union(before, after) where before.contains(id) != after.contains(id) {
        passing.insert(id)
        changes.append(Change(name: after.contains(id) ? "with \(id)" : "without \(id)", paths: [[key, id]]))
      }
    }
    // Lists that differ only in what they say of those are taken as the file's own design has them; what isn't there is
    // forgotten again.
    let main = Scenario.base(of: try Self.tree(scenario, 0))
    for id in partners {
      let path = ["partners", id, "own targets"]
      guard let mine = from.value(at: path), let theirs = to.value(at: path), let whole = main.value(at: path) else {
        continue
      }
      if mine.without(passing) == theirs.without(passing), whole.without(passing) == mine.without(passing) {
        from = from.setting(path[...], to: whole)
      }
    }
    self.from = from
    for path in Self.differences(from, to, at: [], ignoring: passing) {
      if let last = path.last, passing.contains(last),
        let owner = changes.firstIndex(where: { $0.paths[0].last == last })
      {
        if path != changes[owner].paths[0] { changes[owner].paths.append(path) }
      } else {
        changes.append(Change(name: Self.name(path, from, to), paths: [path]))
      }
    }
    self.changes = changes
    // Two keys of one name stand in different groups.
    names = changes.map { change in
      let isAlone = changes.count { $0.name == change.name } == 1
      return isAlone ? change.name : change.paths[0].dropLast().joined(separator: ", ") + ", " + change.name
    }
  }

  /// The first design with some of the changes made.
  ///
  /// - Parameter isMade: whether the change at a place of `names` is.
  /// - Throws: where they can't be made without the others.
  public func partnership(where isMade: (Int) -> Bool) throws(FaultyScenario) -> Partnership {
    var tree = from
    for (place, change) in changes.enumerated() where isMade(place) {
      for path in change.paths { tree = tree.setting(path[...], to: to.value(at: path)) }
    }
    for (key, register) in [("partners", Kind.Register.partner), ("aims", .aim)] {
      guard let entities = tree[key] else { continue }
      let inOrder = (ids[register] ?? []).compactMap { id in entities.entries.first { $0.key == id } }
      tree = tree.setting([key], to: entities.holding(inOrder))
    }
    var reading = Reading(file: "between two designs")
    for (register, known) in ids { reading.ids[register] = KnownIDs(known) }
    // Whoever isn't at the table can't lead: then it is who leads where nobody is named.
    if let lead = tree.value(at: ["design", "governance", "lead"])?.text,
      tree.value(at: ["partners", lead, "at the table"])?.text == "false"
    {
      tree = tree.setting(["design", "governance", "lead"], to: nil)
    }
    var partnership = reading.partnership(tree)
    partnership.checkTable(at: tree, by: &reading)
    guard reading.faults.isEmpty else { throw FaultyScenario(faults: reading.faults.sorted()) }
    return partnership
  }

  private static func tree(_ scenario: Scenario, _ design: Int) throws(FaultyScenario) -> Tree {
    let text = ResolvedScenario.file(scenario, design: design)
    return try YAMLText(file: scenario.designs[design].name, bytes: Array(text.utf8)).tree().tree
  }

  private static func union(_ one: [String], _ other: [String]) -> [String] { one + other.filter { !one.contains($0) } }

  /// Paths of everything that differs, in the order of the first tree and then what only the second has.
  private static func differences(_ one: Tree?, _ other: Tree?, at path: [String], ignoring passing: Set<String>)
    -> [[String]]
  {
    if let one, let other, one.isOpenMap, other.isOpenMap {
      return union(one.entries.map(\.key), other.entries.map(\.key)).flatMap { key in
        differences(one[key], other[key], at: path + [key], ignoring: passing)
      }
    }
    // What only one of them has is one difference, whatever is in it.
    return one?.without(passing) == other?.without(passing) ? [] : [path]
  }

  /// `police, representative: tier 2 → tier 1`.
  private static func name(_ path: [String], _ from: Tree, _ to: Tree) -> String {
    let words = ["partners", "aims"].contains(path.first) ? path.dropFirst() : path.suffix(1)
    let values = [from, to].map { $0.value(at: path)?.legible ?? "none" }
    return "\(words.joined(separator: ", ")): \(values[0]) → \(values[1])"
  }
}

extension Tree {
  func value(at path: [String]) -> Tree? { path.reduce(Optional(self)) { $0?[$1] } }

  /// A map with keys of the format or of ids, no number that is written as one.
  fileprivate var isOpenMap: Bool {
    guard case .map(let entries) = content else { return false }
    return !entries.contains { Amount.Shape(rawValue: $0.key) != nil }
  }

  /// What stands at a path replaced, or taken away where nothing is to stand there.
  fileprivate func setting(_ path: ArraySlice<String>, to value: Tree?) -> Tree {
    guard let key = path.first else { return value ?? self }
    var entries = entries
    let place = entries.firstIndex { $0.key == key }
    let inner =
      path.count == 1 ? value : (place.map { entries[$0].value } ?? holding([])).setting(path.dropFirst(), to: value)
    switch (place, inner) {
    case (let place?, let inner?): entries[place].value = inner
    case (let place?, nil): entries.remove(at: place)
    case (nil, let inner?): entries.append(Tree.entry(key, inner))
    case (nil, nil): break
    }
    return holding(entries)
  }

  /// What is written here, without what is said of some ids.
  fileprivate func without(_ ids: Set<String>) -> Bare {
    switch content {
    case .nothing: .nothing
    case .text(let text): .text(text)
    case .list(let items): .list(items.map { $0.without(ids) })
    case .map(let entries):
      .map(entries.filter { !ids.contains($0.key) }.map { Bare.Entry(key: $0.key, value: $0.value.without(ids)) })
    }
  }

  /// In few words; of an uncertain number its ends.
  fileprivate var legible: String {
    if case .map(let entries) = content, let shape = entries.first(where: { Amount.Shape(rawValue: $0.key) != nil }) {
      return shape.value.inline
    }
    let words = ["true": "yes", "false": "no"]
    return content.isList ? "\(items.count) of them" : words[inline] ?? inline
  }
}

extension Tree.Content {
  fileprivate var isList: Bool { if case .list = self { true } else { false } }
}

/// A tree without the places where it was written.
private indirect enum Bare: Equatable {
  struct Entry: Equatable {
    var key: String
    var value: Bare
  }
  case nothing
  case text(String)
  case list([Bare])
  case map([Entry])
}
