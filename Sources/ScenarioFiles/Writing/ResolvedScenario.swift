import Experiments
import PartnershipModel

/// A scenario with nothing left to defaults, for the record of a run.
public enum ResolvedScenario {
  /// The scenario as JSON: the same scenario always gives the same text.
  ///
  /// Each design holds every key of the scenario format, so a design with a title is again a file that can be read, and is
  /// then the same partnership with the same draws.
  public static func json(_ scenario: Scenario) -> String {
    JSON.object([
      "title": .text(scenario.title),
      "summary": .text(scenario.summary),
      "seed": scenario.seed.map { .text(String($0)) },
      "designs": .list(scenario.designs.map(design)),
      "model constants": .object(
        Parameter.allCases.map(\.definition).map { definition in
          JSON.Member(
            key: definition.name,
            value: .object([
              "default": .number(definition.defaultValue), "low": .number(definition.range.lowerBound),
              "high": .number(definition.range.upperBound), "unit": .text(definition.unit),
            ]))
        }),
    ]).document
  }

  /// One design in full, as a scenario file of its own.
  public static func file(_ scenario: Scenario, design index: Int) -> String {
    let design = scenario.designs[index]
    let title = JSON.Member(key: "title", value: .text("\(scenario.title): \(design.name)".prefixed(to: 120)))
    guard case .object(let members) = Partnership.fields.json(design.partnership) else { return "" }
    return JSON.object([title] + members).document
  }

  private static func design(_ design: NamedDesign) -> JSON {
    guard case .object(let members) = Partnership.fields.json(design.partnership) else { return .null }
    let heading = [
      JSON.Member(key: "name", value: .text(design.name)), JSON.Member(key: "note", value: .text(design.note)),
    ]
    return .object(heading + members)
  }
}

extension String {
  fileprivate func prefixed(to limit: Int) -> String { String(String.UnicodeScalarView(unicodeScalars.prefix(limit))) }
}
