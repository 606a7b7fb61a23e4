import PartnershipModel

extension Partnership {
  static let blank = Partnership(partners: [], aims: [])

  static let fields: [Field<Partnership>] = [
    horizon,
    .entities("aims", \.aims, .aim, Aim.fields, id: \.id, blank: { Aim(id: $0) }, "What the partners want together."),
    .entities(
      "partners", \.partners, .partner, Partner.fields, id: \.id, blank: { Partner(id: $0) },
      "Who could be a member of the partnership."),
    .map("design", \.design, Design.fields, defaults: Design(), "The design under test."),
    .map(
      "surroundings", \.surroundings, Surroundings.fields, defaults: Surroundings(),
      "What happens around the partnership, whatever its design."),
    parameters,
    .word(
      "parameter uncertainty", \.drawsConstants, yes: "drawn", no: "defaults",
      "Whether constants that nobody knows are drawn, assumptions as calibrated sets, or held at their defaults."),
  ]

  private static let horizon = Field<Partnership>(
    key: "horizon", meaning: "How long to run.", kind: .known(.horizon)
  ) { tree, _, partnership, reading in
    let months = reading.wholeNumber(tree, .horizon)
    partnership.horizon = months ?? partnership.horizon
    // With a horizon that can't be read, nothing can be said to come too late.
    reading.horizon = months ?? Int(Amount.horizon.range.upperBound)
  } write: {
    Amount.horizon.json(.fixed(Double($0.horizon)))
  }

  private static let parameters = Field<Partnership>(
    key: "parameters", meaning: "Constants of the model that this scenario sets otherwise.", kind: .constants
  ) { tree, address, partnership, reading in
    for entry in reading.entries(tree, .constants) {
      guard let parameter = Parameter.allCases.first(where: { $0.definition.name == entry.key }) else {
        let names = Parameter.allCases.map(\.definition.name)
        reading.report(
          entry.keyText, "isn't a constant of the model", allowed: "the names in the parameter table",
          nearest: reading.nearest(to: entry.key, among: names))
        continue
      }
      partnership.constants[parameter] = reading.quantity(
        entry.value, at: "\(address).\(entry.key)", .constant(parameter.definition))
    }
  } write: { partnership in
    .object(
      Parameter.allCases.compactMap { parameter in
        partnership.constants[parameter].map {
          JSON.Member(key: parameter.definition.name, value: Amount.constant(parameter.definition).json($0))
        }
      })
  }
}
