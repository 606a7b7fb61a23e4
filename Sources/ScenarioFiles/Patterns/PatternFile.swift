import Experiments
import PartnershipModel

/// A pattern as it lies on disk: a claim about partnerships, with the conditions that show it.
///
///     pattern: P2
///     title: With third-tier representatives, decisions take longer
///     source: Local Government Chronicle
///     strength: strong
///     use: emergent
///     conditions:
///       seniors: {partners: {all: {representative: tier 2}}}
///       juniors: {partners: {all: {representative: tier 3}}}
///     expect:
///       - {outcome: months_to_agreed_aims, order: juniors > seniors}
///
/// Conditions are changes to a base scenario in the form of a scenario's alternatives. Every uncertain number of the base,
/// every constant of the model that nobody knows and, where the base is the typical partnership, the setting (see
/// `Setting`) is a nuisance parameter: it takes another value at each point of a hypercube, unless a condition sets it.
public struct PatternFile: Sendable {
  /// Stands at the start of every fault.
  public let name: String
  /// The file of the base scenario, relative to this one; nil for the typical partnership.
  public let baseName: String?
  private let root: Tree
  private let faults: [Fault]
  private var base: Base?

  /// What conditions are changes to.
  struct Base: Sendable {
    /// Everything but what belongs to the file.
    var tree: Tree
    var isTypical: Bool
  }

  /// - Throws: `FaultyScenario` where nothing can be read at all.
  public init(bytes: [UInt8], named name: String) throws(FaultyScenario) {
    self.name = name
    (root, faults) = try YAMLText(file: name, bytes: bytes).tree()
    baseName = root["base"]?.text
  }

  /// The same pattern with its base scenario.
  ///
  /// - Throws: `FaultyScenario` with every fault of the base.
  public func over(_ scenario: ScenarioFile) throws(FaultyScenario) -> PatternFile {
    _ = try scenario.scenario()
    let tree = try YAMLText(file: scenario.name, bytes: scenario.bytes).tree().tree
    var other = self
    other.base = Base(tree: Scenario.base(of: tree), isTypical: baseName == nil)
    return other
  }

  /// The pattern at a point of the nuisance parameters.
  ///
  /// - Throws: `FaultyScenario` with every fault of the file.
  public func pattern(at point: NuisancePoint) throws(FaultyScenario) -> Pattern {
    var reading = Reading(file: name)
    for fault in faults { reading.note(fault) }
    let pattern = Pattern(readFrom: root, over: base, at: point, by: &reading)
    guard let pattern, reading.faults.isEmpty else { throw FaultyScenario(faults: reading.faults.sorted()) }
    return pattern
  }
}
