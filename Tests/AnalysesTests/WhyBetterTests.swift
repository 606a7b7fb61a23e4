import Analyses
import Experiments
import PartnershipModel
import Statistics
import TestSupport
import Testing

@Suite struct WhyBetterTests {
  private static let quantities: [ComparedQuantity] = [.outcome(.attainment), .outcome(.signUp)]

  /// Each change adds a tenth of its number; the first two add .3 together besides; luck of its own for each change.
  private func explained(_ count: Int, replications: Int = 640, seed: UInt64 = 5) -> WhyBetter {
    WhyBetter(
      better: "b", than: "a", changes: (1...count).map { "change \($0)" }, quantities: Self.quantities,
      replications: replications, seed: seed
    ) { coalitions, replications in
      coalitions.map { coalition in
        Self.quantities.indices.map { quantity in
          replications.map { replication in
            var value = (0..<count).reduce(0.0) { sum, change in
              guard coalition & (1 << change) != 0 else { return sum }
              let luck = unit(seed, UInt64(replication), UInt64(change)) - 0.5
              return sum + 0.1 * Double(change + 1) + 0.2 * luck
            }
            if coalition & 3 == 3 { value += 0.3 }
            return quantity == 0 ? value : -value
          }
        }
      }
    }
  }

  @Test(arguments: [1, 2, 5, 6, 9])
  func `The parts add up to the whole difference, in every outcome`(count: Int) {
    let why = explained(count)
    #expect(why.isExact == (count <= 5) && why.parts.count == count)
    for quantity in Self.quantities.indices {
      let sum = why.parts.reduce(0) { $0 + $1.moved[quantity].value }
      #expect(abs(sum - why.whole[quantity].value) < 1e-9)
    }
    #expect(why.parts.map(\.moved[0].value) == why.parts.map(\.moved[0].value).sorted(by: >))
  }

  @Test(arguments: [5, 8]) func `What two changes do only together is shared between them`(count: Int) {
    var held = 0
    for seed in 0..<40 {
      let why = explained(count, seed: UInt64(seed))
      let all = why.parts.allSatisfy { part in
        let change = Int(part.name.dropFirst("change ".count)) ?? 0
        let known = 0.1 * Double(change) + (change <= 2 ? 0.15 : 0)
        return part.moved[0].interval?.contains(known) ?? false
      }
      if all { held += 1 }
    }
    // Jointly 95%: fewer than 32 of 40 would come about once in ten thousand.
    #expect(held >= 32, "\(held) of 40")
  }

  @Test func `Without luck every order gives the same for what adds up by itself`() {
    let why = WhyBetter(
      better: "b", than: "a", changes: ["x", "y", "z", "u", "v", "w", "s"], quantities: [.outcome(.attainment)],
      replications: 100, seed: 1
    ) { coalitions, replications in
      coalitions.map { coalition in [replications.map { _ in Double(coalition) }] }
    }
    #expect(why.parts.map(\.name) == ["s", "w", "v", "u", "z", "y", "x"])
    for (part, known) in zip(why.parts, [64.0, 32, 16, 8, 4, 2, 1]) { #expect(part.moved[0].value == known) }
    #expect(why.whole[0].value == 127)
  }
}
