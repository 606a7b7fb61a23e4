import Experiments
import PartnershipModel
import TestSupport

/// A table of made-up outcomes: of each design, what `values` gives for attainment, own targets and cost; the rest is 0.
/// Designs go by their names; the last two are the counterfactuals.
func table(
  _ names: [String], futures: Int, value: Quantity? = nil,
  values: (_ design: Int, _ replication: Int) -> (attainment: Double, ownTargets: Double, cost: Double)
) -> OutcomeTable {
  var scenario = Scenario.small
  scenario.designs[0].partnership.surroundings.valueOfFullAttainment = value
  let designs =
    names.map { NamedDesign(name: $0, partnership: scenario.designs[0].partnership) } + scenario.counterfactuals
  return table(designs, futures: futures, values: values)
}

func table(
  _ designs: [NamedDesign], futures: Int,
  values: (_ design: Int, _ replication: Int) -> (attainment: Double, ownTargets: Double, cost: Double),
  aim: (_ design: Int, _ aim: Int) -> Double = { _, _ in 0 }
) -> OutcomeTable {
  let rows = designs.indices.map { design in
    (0..<2 * futures).flatMap { replication -> [Double] in
      var row = Array(repeating: 0.0, count: OutcomeTable.width(of: designs[design].partnership, .everything))
      let value = values(design, replication)
      row[Observation.shipped.outcomes.place(of: .attainment)] = value.attainment
      row[Observation.shipped.outcomes.place(of: .ownTargets)] = value.ownTargets
      row[Observation.shipped.outcomes.place(of: .cost)] = value.cost
      let aims = designs[design].partnership.aims.count
      for index in 0..<aims { row[row.count - aims + index] = aim(design, index) }
      return row
    }
  }
  return OutcomeTable(designs: designs, replications: 2 * futures, rows: rows)
}
