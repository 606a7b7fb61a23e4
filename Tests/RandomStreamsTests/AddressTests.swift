import LaneArithmetic
import RandomStreams
import TestSupport
import Testing

/// A draw belongs to its address and to nothing else. Fixed seeds; each p-value must be above 1 in 10,000.
@Suite("Addresses of draws")
struct AddressTests {
  static let significance = 1e-4

  struct Address: Sendable {
    var seed: UInt64 = 11
    var purpose: UInt32 = 5
    var month = 7
    var entity: UInt32 = 3
    var other: UInt32 = 2

    func draw(_ first: Int) -> Lane {
      Draws(seed: seed, first: first).uniforms(purpose: purpose, month: month, entity: entity, other: other).a
    }
  }

  /// Neighbours of an address: each differs by one step in one coordinate.
  static let neighbours: [(name: String, of: @Sendable (Address) -> Address)] = [
    (
      "seed",
      {
        var a = $0
        a.seed += 1
        return a
      }
    ),
    (
      "seed's upper half",
      {
        var a = $0
        a.seed += 1 << 32
        return a
      }
    ),
    (
      "purpose",
      {
        var a = $0
        a.purpose += 1
        return a
      }
    ),
    (
      "month",
      {
        var a = $0
        a.month += 1
        return a
      }
    ),
    (
      "entity",
      {
        var a = $0
        a.entity += 1
        return a
      }
    ),
    (
      "other",
      {
        var a = $0
        a.other += 1
        return a
      }
    ),
    (
      "entity and other swapped",
      {
        var a = $0
        (a.entity, a.other) = (a.other, a.entity)
        return a
      }
    ),
  ]

  @Test("Draws at neighbouring addresses are independent")
  func neighboursAreIndependent() {
    for (name, neighbour) in Self.neighbours {
      let here = sample { Address().draw($0) }
      expectIndependent(here, sample { neighbour(Address()).draw($0) }, name)
    }
  }

  @Test("Draws of neighbouring replications are independent", arguments: [1, 2, 4, 8, 1 << 16])
  func replicationsAreIndependent(distance: Int) {
    let here = sample { Address().draw($0) }
    expectIndependent(here, sample { Address().draw($0 + distance) }, "replications \(distance) apart")
  }

  @Test("A replication draws the same whatever cohort it is in")
  func cohortsDoNotMatter() {
    for replication in [8, 1_000, 4_294_967_280] {
      let alone = Draws(seed: 4, first: replication).normals(purpose: 9, month: 3, entity: 1)
      for place in 0..<Lane.width {
        let shifted = Draws(seed: 4, first: replication - place).normals(purpose: 9, month: 3, entity: 1)
        #expect(shifted.a[place] == alone.a[0] && shifted.d[place] == alone.d[0])
      }
    }
  }

  @Test("Occasions that differ from replication to replication draw in each as the month of that number does")
  func occasionsAreMonths() {
    let occasions: [Int] = [0, 1, 1, 7, 300, 40_000, 65_535, 3]
    var numbers = Lane(0)
    for place in 0..<Lane.width { numbers[place] = Double(occasions[place]) }
    let draws = Draws(seed: 4, first: 16)
    let mixed = draws.uniforms(purpose: 9, occasion: Bits(wholeNumbers: numbers), entity: 1, other: 2)
    for (place, month) in occasions.enumerated() {
      let alone = draws.uniforms(purpose: 9, month: month, entity: 1, other: 2)
      for word in 0..<4 { #expect(mixed[word][place] == alone[word][place], "month \(month)") }
    }
  }

  @Test("Normal and uniform draws taken together are those taken one by one")
  func twoPurposesTogether() {
    let draws = Draws(seed: 4, first: 16)
    let (normals, uniforms) = draws.draws(normal: 9, uniform: 10, month: 3, entity: 1)
    let (n, u) = (
      draws.normals(purpose: 9, month: 3, entity: 1), draws.uniforms(purpose: 10, month: 3, entity: 1)
    )
    for word in 0..<4 {
      for place in 0..<Lane.width {
        #expect(normals[word][place] == n[word][place] && uniforms[word][place] == u[word][place])
      }
    }
  }

  @Test("No two addresses share a block, up to the ends of every range")
  func addressesAreUnique() {
    var met: Set<[UInt64]> = []
    var expected = 0
    func meet(_ draws: Draws) {
      for purpose: UInt32 in [0, 1, 2, 1 << 14, 1 << 15 - 1] {
        for month in [0, 1, 2, 1 << 15, 1 << 16 - 1] {
          for entity: UInt32 in [0, 1, 1 << 16, .max] {
            for other: UInt32 in [0, 1, 1 << 16, .max] {
              let u = draws.uniforms(purpose: purpose, month: month, entity: entity, other: other)
              for place in 0..<Lane.width {
                met.insert([u.a, u.b, u.c, u.d].map { $0.bits[place] })
                expected += 1
              }
            }
          }
        }
      }
    }
    for first in [0, 8, 1 << 16, 1 << 32 - 8] {
      meet(Draws(seed: 6, first: first))
      meet(Draws(seed: 6, futures: Bits(countingFrom: UInt64(first))))
    }
    #expect(met.count == expected)
  }

  /// The draws of 40,000 replications.
  private func sample(_ draw: (Int) -> Lane) -> [Double] {
    stride(from: 0, to: 40_000, by: Lane.width).flatMap { first in
      let lane = draw(first)
      return (0..<Lane.width).map { lane[$0] }
    }
  }

  /// No correlation, and every cell of a 16 × 16 board as likely as the others.
  private func expectIndependent(_ x: [Double], _ y: [Double], _ name: String) {
    var counts = [Int](repeating: 0, count: 256)
    for (a, b) in zip(x, y) { counts[Int(a * 16) * 16 + Int(b * 16)] += 1 }
    #expect(GoodnessOfFit.twoSided(GoodnessOfFit.correlationDeviate(x, y)) > Self.significance, "\(name)")
    #expect(GoodnessOfFit.chiSquareOfEqualCounts(counts) > Self.significance, "\(name)")
    #expect(x != y, "\(name)")
  }
}
