import Experiments
import PartnershipModel

/// Alternatives that are laid over scenarios which know nothing of them: the same question asked of many partnerships.
///
///     title: Pairs on common luck
///     alternatives:
///       voluntary: {governance: {statutory duty: no}}
///       mandated: {governance: {statutory duty: yes}}
///
/// They have the form of a scenario's own alternatives, which they take the place of. One of them may change nothing: some
/// partnerships are voluntary already.
public struct Overlay: Sendable {
  /// Stands at the start of every fault.
  public let name: String
  private let root: Tree
  private let faults: [Fault]

  private static let keys = ["title", "alternatives"]

  /// - Throws: `FaultyScenario` where nothing can be read at all.
  public init(bytes: [UInt8], named name: String) throws(FaultyScenario) {
    self.name = name
    (root, faults) = try YAMLText(file: name, bytes: bytes).tree()
  }

  /// A scenario with these alternatives in place of its own.
  ///
  /// - Throws: `FaultyScenario` with every fault of the scenario, or else of what is laid over it.
  public func over(_ file: ScenarioFile) throws(FaultyScenario) -> Scenario {
    var scenario = try file.scenario()
    let base = try YAMLText(file: file.name, bytes: file.bytes).tree().tree
    var reading = Reading(file: "\(name) over \(file.name)")
    for fault in faults { reading.note(fault) }
    for entry in root.entries where !Self.keys.contains(entry.key) {
      reading.reportUnknownKey(entry, among: Self.keys)
    }
    guard let tree = root["alternatives"] else {
      reading.report(root.place, "has no alternatives", allowed: Self.keys.joined(separator: ", "))
      throw FaultyScenario(faults: reading.faults.sorted())
    }
    reading.register(base)
    let alternatives = Alternatives(
      base: Scenario.base(of: base), described: scenario.designs[0], tree: tree, mayChangeNothing: true)
    let designs = alternatives.designs(by: &reading)
    guard reading.faults.isEmpty else { throw FaultyScenario(faults: reading.faults.sorted()) }
    scenario.designs = designs
    return scenario
  }
}
