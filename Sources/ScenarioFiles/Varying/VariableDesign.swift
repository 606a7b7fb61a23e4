import Experiments
import PartnershipModel

/// A design of a scenario whose numbers and choices can be set otherwise, each by the key path it stands at.
///
/// What is set is read like a line of a scenario file, with the same units and the same faults. Every uncertain number keeps
/// its draw; one that is set to something uncertain is drawn at its key path.
public struct VariableDesign: Sendable {
  public let design: NamedDesign
  /// Everything that can be set, in the order of the format.
  public let keys: [SettableKey]
  let tree: Tree

  /// - Throws: never for a scenario that was read from a file.
  public init(_ scenario: Scenario, design index: Int) throws(FaultyScenario) {
    design = scenario.designs[index]
    let text = ResolvedScenario.file(scenario, design: index)
    tree = try YAMLText(file: design.name, bytes: Array(text.utf8)).tree().tree
    let partnership = design.partnership
    keys = Partnership.fields.keys(defaults: Partnership.blank).settable(
      below: "", ids: [.partner: partnership.partners.map(\.id), .aim: partnership.aims.map(\.id)])
  }

  /// The key at a path, where `design.` may be left out.
  public func key(_ path: String) -> SettableKey? {
    keys.first { $0.path == path } ?? keys.first { $0.path == "design.\(path)" }
  }

  /// The path that takes fewest changes of a letter to reach, if they are few.
  public func nearestPath(to path: String) -> String? {
    let paths = keys.map(\.path)
    return (paths + paths.filter { $0.hasPrefix("design.") }.map { String($0.dropFirst("design.".count)) })
      .nearest(to: path)
  }

  /// The partnership with something else at some keys.
  ///
  /// - Parameter settings: what would be written there; `2..4` is short for anything between the two alike.
  /// - Throws: every fault of the settings, each naming its key path.
  public func partnership(with settings: [(key: SettableKey, text: String)]) throws(FaultyScenario) -> Partnership {
    var changed = tree
    for (key, text) in settings { changed = changed.overlaid(by: try Self.tree(key, text, at: tree)) }
    var reading = Reading(file: design.name)
    let scenario = Scenario(readFrom: changed, by: &reading)
    guard let scenario, reading.faults.isEmpty else { throw FaultyScenario(faults: reading.faults.sorted()) }
    return scenario.designs[0].partnership
  }

  /// A map of maps that leads to the setting.
  private static func tree(_ key: SettableKey, _ text: String, at root: Tree) throws(FaultyScenario) -> Tree {
    let value = try value(key, text)
    return key.steps.reversed().reduce(value) { inner, step in
      root.place.holding([Tree.entry(step, inner)])
    }
  }

  private static func value(_ key: SettableKey, _ text: String) throws(FaultyScenario) -> Tree {
    var tree = Tree(
      content: .text(key.written(text)), position: Tree.Position(), path: key.path, author: "")
    let ends = text.components(at: "..")
    if key.isNumber, ends.count == 2 {
      let shape = Tree(
        content: .text(key.written("\(ends[0]) to \(ends[1])")), position: tree.position, path: key.path, author: "")
      tree.content = .map([Tree.entry("uniform", shape)])
    } else if text.hasPrefix("{") {
      tree.content = try YAMLText(file: key.path, bytes: Array(text.utf8)).tree().tree.content
    }
    return tree
  }
}

extension SettableKey {
  /// The keys one by one; ids and names of constants have no full stops in them.
  fileprivate var steps: [String] { path.split(separator: ".").map(String.init) }
}

extension String {
  /// The parts between a separator, without spaces at their ends.
  fileprivate func components(at separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(\.trimmed)
  }
}
