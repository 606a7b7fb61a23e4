import PartnershipModel
import TestSupport
import Testing

@Suite("Coverage of levers") struct LeverCoverageTests {
  @Test("Every member of a design is moved by some lever of the screening") func everyMemberIsMoved() {
    let partnership = Setting().partnership
    let before = Self.leaves(of: partnership.design)
    var untouched = before
    for lever in Lever.all {
      for choice in [0.1, 0.5, 0.9] {
        var moved = partnership
        _ = lever.move(&moved, choice)
        let after = Self.leaves(of: moved.design)
        untouched = untouched.filter { leaf in after.contains { $0 == leaf } }
      }
    }
    #expect(untouched.map(\.path).isEmpty)
    #expect(before.count >= 40)
  }

  @Test("Without a formal partnership its design moves nothing", arguments: [Form.none, .informal])
  func counterfactuals(_ form: Form) {
    // What partners have to give, whom they send and what the grant would be aren't the partnership's.
    let others = ["form", "grant", "staff pledged", "money pledged", "tier"]
    let partnership = Setting().partnership.without(formalPartnership: form)
    let readings: [Reading] = [
      { $0[.attainment] }, { $0[.ownTargets] }, { $0[.cost] }, { $0[.trust] }, { $0[.contribution] },
    ]
    let before = partnership.readings(readings, replications: 64)
    let felt = Lever.all.filter { lever in
      var moved = partnership
      _ = lever.move(&moved, 0.5)
      return !others.contains(lever.name) && moved.readings(readings, replications: 64) != before
    }
    #expect(felt.map(\.name).isEmpty)
  }

  private struct Leaf: Equatable {
    var path: String
    var value: String
  }

  /// The members of a design down to numbers, kinds and switches, each with what it is set to.
  private static func leaves(of value: Any, path: String = "design") -> [Leaf] {
    let members = Mirror(reflecting: value)
    guard !(value is Quantity), members.displayStyle == .struct else {
      return [Leaf(path: path, value: String(describing: value))]
    }
    return members.children.flatMap { leaves(of: $0.value, path: "\(path).\($0.label ?? "")") }
  }
}
