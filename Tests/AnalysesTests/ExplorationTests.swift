import Analyses
import Experiments
import Foundation
import PartnershipModel
import Statistics
import TestSupport
import Testing

/// Ishigami's function with a = 7 and b = 0.1 (Ishigami & Homma 1990) and luck of half of its variance, shared by rows that
/// share luck, stands in for the model.
@Suite struct ExplorationTests {
  static let ishigami: [(first: Double, total: Double)] = [
    (0.313905191148, 0.557588855210), (0.442411144790, 0.442411144790), (0, 0.243683664062),
  ]

  private func inputs(_ count: Int) -> [PlanInput] {
    (0..<count).map {
      PlanInput(
        name: "x\($0 + 1)", role: .unknown, domain: .number(.uniform(low: -.pi, high: .pi)), action: .tells, origin: "")
    }
  }

  private func normal(_ words: UInt64...) -> Double {
    let (u, v) = (unit(words[0], words[1], words[2], 1), unit(words[0], words[1], words[2], 2))
    return (-2 * log(u)).squareRoot() * cos(2 * .pi * v)
  }

  /// The function of the inputs x1, x2 and x3; others do nothing.
  private func evaluate(_ plan: Plan, noise: Double = 13.844587940719.squareRoot()) -> PlanTable {
    func column(_ name: String) -> [Double]? {
      plan.inputs.firstIndex { $0.name == name }.map { plan.values[$0] }
    }
    let x = (1...3).map { column("x\($0)") }
    let lives = (0..<plan.rows).flatMap { row -> [Double] in
      let (a, b, c) = (x[0]?[row] ?? 0, x[1]?[row] ?? 0, x[2]?[row] ?? 0)
      let value = sin(a) + 7 * sin(b) * sin(b) + 0.1 * c * c * c * c * sin(a)
      // Half of the luck is shared by all rows of the same luck, the rest is the row's own.
      let own = UInt64(
        truncatingIfNeeded: plan.values.enumerated().reduce(7) { ($0 &* 31 &+ $1.1[row].bitPattern.hashed(at: $1.0)) })
      return (0..<2).map { life in
        let luck = UInt64(2 * plan.luck[row] + life)
        return value + noise * 0.5.squareRoot() * (normal(1, luck, 0) + normal(2, luck, own))
      }
    }
    return PlanTable(plan: plan, responses: [Response(.outcome(.attainment))], lives: [lives])
  }

  @Test func `Through screening and shares, the inputs that matter are found among many, luck apart`() throws {
    var request = Exploration.Request()
    request.kept = 3
    request.rows = 4_096
    request.resamples = 200
    let found = Exploration(inputs(20), unknowns: [], request) { evaluate($0) }
    #expect(Set(found.shares.inputs.map(\.name)) == ["x1", "x2", "x3", "dummy"])
    #expect(found.screening.map { $0.ranking.prefix(3).sorted() } == [0, 1, 2])
    let indices = found.shares.indices[0]
    for (place, truth) in Self.ishigami.enumerated() {
      #expect(abs(indices.first[place].value - truth.first) < 0.08, "first of x\(place + 1)")
      #expect(abs(indices.total[place].value - truth.total) < 0.05, "total of x\(place + 1)")
    }
    #expect(abs((indices.luck?.value ?? 0) - 0.5) < 0.05)
    #expect(abs(indices.variance.value - 13.844587940719) < 1.5)
    #expect(found.shares.ranking.first == 0)
    #expect(found.isPrecise == nil)
  }

  @Test func `A dummy that acts on nothing has an interval that covers 0, whatever the luck`() {
    var request = Exploration.Request()
    (request.rows, request.resamples) = (512, 200)
    for seed in UInt64(1)...10 {
      request.seed = seed
      let indices = Exploration(inputs(3), unknowns: [], request) { evaluate($0) }.shares.indices[0]
      for estimate in [indices.first[3], indices.total[3]] {
        #expect(estimate.interval.map { $0.lowerBound - 0.05...$0.upperBound + 0.05 }?.contains(0) == true, "\(seed)")
      }
    }
  }

  @Test func `Rows are added until the indices are as narrow as asked, and no further`() {
    var request = Exploration.Request()
    (request.rows, request.resamples, request.precision) = (16_384, 200, 0.1)
    let found = Exploration(inputs(3), unknowns: [], request) { evaluate($0, noise: 0) }
    #expect(found.isPrecise == true && found.shares.indices[0].halfWidth <= 0.1)
    #expect(found.shares.rows < request.rows)
    (request.rows, request.precision) = (256, 0.0001)
    #expect(Exploration(inputs(3), unknowns: [], request) { evaluate($0) }.isPrecise == false)
  }

  @Test func `What nobody knows and isn't varied by itself varies together`() {
    var request = Exploration.Request()
    (request.rows, request.resamples) = (16, 20)
    let some = Exploration(inputs(2), unknowns: ["x1", "x9"], request) { evaluate($0) }
    #expect(some.shares.inputs.map(\.name) == ["x1", "x2", "everything else", "dummy"])
    let none = Exploration(inputs(2), unknowns: ["x1", "x2"], request) { evaluate($0) }
    #expect(none.shares.inputs.map(\.name) == ["x1", "x2", "dummy"])
    #expect(some.screening == nil)
    #expect(request.mostRows(inputs: 2) == 16 * 6)
  }

  @Test func `Where nothing that is varied acts, nothing is said to`() {
    var request = Exploration.Request()
    (request.rows, request.resamples) = (256, 200)
    let idle = [PlanInput(name: "y", role: .lever, domain: .whole(1...3), action: .tells, origin: "")]
    let found = Exploration(idle, unknowns: [], request) { evaluate($0) }
    #expect(!found.shares.indices[0].hasVariance)
    #expect(found.shares.indices[0].total.allSatisfy { $0.value == 0 })
  }

  @Test func `A sample is read by regression, ranks and distances, and says what it can't`() {
    let plan = Plan.latinHypercube(inputs(3) + [.everythingElse], rows: 600, correlations: nil, seed: 2)
    let straight = (0..<600).flatMap { row in [2, 2].map { $0 * plan.values[0][row] - plan.values[1][row] } }
    let table = PlanTable(plan: plan, responses: [Response(.outcome(.attainment))], lives: [straight])
    let given = GivenData(table, seed: 1)
    #expect(given.faults.isEmpty && given.inputs == ["x1", "x2", "x3"])
    let slopes = Dictionary(uniqueKeysWithValues: given.ranking(.src).map { ($0.input, $0.estimate.value) })
    // y = 2 x1 - x2 with inputs of the same spread: 2/√5 and -1/√5.
    #expect(abs((slopes["x1"] ?? 0) - 2 / 5.0.squareRoot()) < 0.03)
    #expect(abs((slopes["x2"] ?? 0) + 1 / 5.0.squareRoot()) < 0.03)
    #expect(given.explained[0].map { $0.values > 0.999 } == true)
    #expect(given.ranking(.pawn).map(\.input).first == "x1")
    #expect(given.ranking(.regional).map(\.input).first == "x1")
    let few = GivenData([("x", [1, 2, 3])], responses: table.responses, outcomes: [[1, 2, 3]], seed: 1)
    #expect(few.faults.count == 3 && few.all.isEmpty)
  }
}

extension UInt64 {
  /// A number that hardly any other has at this place.
  fileprivate func hashed(at place: Int) -> Int {
    Int(truncatingIfNeeded: (self ^ UInt64(place + 1)) &* 0x9E37_79B9_7F4A_7C15 >> 16)
  }
}
