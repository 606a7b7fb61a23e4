import PartnershipModel

/// What would be without a design: no partnership, and informal working, of the same partners in the same surroundings with
/// the same aims and horizon, and with the share of its grant that would come anyway.
///
/// Designs that have the same ones share them, so none is run twice; and what is said of a design hangs on no other design.
public enum Counterfactuals {
  /// How every name of one begins; no design of a file may be called so.
  public static let names = ["no partnership", "informal working"]
  private static let forms = [Form.none, .informal]

  /// No partnership and informal working of the first design, then of each further design that has others.
  public static func of(_ designs: [NamedDesign]) -> [NamedDesign] {
    var worlds: [(design: String, partnerships: [Partnership])] = []
    for design in designs {
      let partnerships = forms.map(design.partnership.without(formalPartnership:))
      if !worlds.contains(where: { $0.partnerships == partnerships }) { worlds.append((design.name, partnerships)) }
    }
    return worlds.enumerated().flatMap { place, world in
      zip(names, world.partnerships).map { name, partnership in
        NamedDesign(name: place == 0 ? name : "\(name) (\(world.design))", partnership: partnership)
      }
    }
  }

  /// Places in a list of designs, for each of them, of its own counterfactual of a form.
  ///
  /// - Precondition: the list has them all.
  public static func places(_ form: Form, in designs: [NamedDesign]) -> [Int] {
    designs.map { design in
      let own = design.partnership.without(formalPartnership: form)
      guard let place = designs.lastIndex(where: { $0.partnership == own }) else {
        preconditionFailure("\(design.name) is compared without its own counterfactual")
      }
      return place
    }
  }
}
