import Experiments
import PartnershipModel
import Statistics

extension FailureConditions {
  /// What a region asks, one condition an input: `governance, secretariat is under 0.8`.
  public func conditions(of box: DiscoveredBox) -> [String] {
    box.restrictions.map { restriction in
      let input = inputs[restriction.input]
      if let categories = restriction.categories {
        return "\(input.label) is \(categories.map { input.written(Double($0)) }.joined(separator: " or "))"
      }
      return switch (restriction.lower, restriction.upper) {
      case (let low?, let high?): "\(input.label) is between \(Self.digits(low)) and \(Self.digits(high))"
      case (let low?, nil): "\(input.label) is above \(Self.digits(low))"
      case (nil, let high?): "\(input.label) is under \(Self.digits(high))"
      case (nil, nil): "\(input.label) is anything"
      }
    }
  }

  /// A question of the tree.
  public func words(_ question: TreeNode.Question) -> String {
    switch question {
    case .isBelow(let input, let limit): "\(inputs[input].label) is under \(Self.digits(limit))"
    case .isAmong(let input, let categories):
      "\(inputs[input].label) is \(categories.map { inputs[input].written(Double($0)) }.joined(separator: " or "))"
    }
  }

  /// Three digits that mean something: `0.805`, `926k`.
  static func digits(_ number: Double) -> String {
    guard number != 0, number.isFinite else { return "0" }
    if abs(number) >= 1e6 { return digits(number / 1e6) + "m" }
    if abs(number) >= 1e4 { return digits(number / 1e3) + "k" }
    var scale = 1.0
    while abs(number) * scale < 100, scale < 1e6 { scale *= 10 }
    let rounded = (number * scale).rounded() / scale
    return Int(exactly: rounded).map { String($0) } ?? String(rounded)
  }
}

extension PlanInput {
  /// The key path in words that fit into a table: `council, pledge, staff`.
  public var label: String { Self.label(for: name) }

  /// The same of a name.
  public static func label(for name: String) -> String {
    let groups = ["design.", "parameters.", "partners.", "aims.", "surroundings."]
    let rest = groups.first { name.hasPrefix($0) }.map { name.dropFirst($0.count) } ?? name[...]
    return rest.split(separator: ".").joined(separator: ", ")
  }
}
