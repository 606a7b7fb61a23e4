import Analyses
import Experiments
import PartnershipModel
import Statistics

/// Why one design does better than another, in words and a table.
extension ComparisonSummary {
  private static let mostChanges = 10

  var why: String? {
    guard let why = findings.why else { return nil }
    let columns = why.quantities.filter { $0 != .outcome(.cost) }.prefix(4) + [.outcome(.cost)]
    let places = columns.compactMap(why.quantities.firstIndex)
    var table = TextTable(header: ["What makes the difference", "±"] + places.map { Self.words(why.quantities[$0]) })
    table.header.swapAt(1, 2)
    table.nameWidth = 38
    func row(_ name: String, _ moved: [Estimate]) -> [String] {
      let first = moved[places[0]]
      let half = first.interval == nil ? "-" : size(first.halfWidth, why.quantities[places[0]])
      return [name, difference(first.value, why.quantities[places[0]], isShort: true), half]
        + places.dropFirst().map { difference(moved[$0].value, why.quantities[$0], isShort: true) }
    }
    table.rows = why.parts.prefix(Self.mostChanges).map { row($0.name, $0.moved) }
    let rest = why.parts.dropFirst(Self.mostChanges)
    if !rest.isEmpty {
      let moved = why.quantities.indices.map { place in Estimate(rest.reduce(0) { $0 + $1.moved[place].value }) }
      table.rows.append(row("\(rest.count) more changes", moved))
    }
    table.rows.append(row("all together", why.whole))
    let order =
      why.isExact ? "over every order of making them" : "over a sample of the orders in which they could be made"
    let legend = """
      Why "\(why.better)" differs from "\(why.than)": what each change adds \(order), on the same luck; shares in points. \
      The parts add up to the whole. ±: 95% jointly.
      """
    return table.text + "\n" + legend.wrapped()
  }

  private func size(_ value: Double, _ quantity: ComparedQuantity) -> String {
    String(difference(value, quantity, isShort: true).drop { $0 == "+" })
  }

  private static func words(_ quantity: ComparedQuantity) -> String {
    switch quantity {
    case .outcome(.attainment): "attained"
    case .outcome(.signUp): "sign-up"
    case .outcome(.contribution): "given"
    case .outcome(.cost): "cost"
    default: String(quantity.definition.name.prefix(12))
    }
  }
}
