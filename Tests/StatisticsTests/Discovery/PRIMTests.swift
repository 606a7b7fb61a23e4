import Statistics
import Testing

@Suite struct PRIMTests {
  /// Five inputs, the last with three categories; of interest where x0 < 0.4, 0.3 < x2 < 0.8 and category 1, and one in
  /// twenty elsewhere.
  private static func planted(runs: Int, seed: UInt64) -> DiscoverySample {
    var columns = LatinHypercube.points(count: runs, inputs: 5, seed: seed)
    columns[4] = columns[4].map { ($0 * 3).rounded(.down) }
    var stream = ResamplingStream(seed: seed, stream: 99)
    let isOfInterest = (0..<runs).map { run in
      let isInside = columns[0][run] < 0.4 && 0.3 < columns[2][run] && columns[2][run] < 0.8 && columns[4][run] == 1
      return stream.unit() < (isInside ? 0.95 : 0.05)
    }
    return DiscoverySample(
      columns: columns, kinds: [.number, .number, .number, .number, .categories(3)], isOfInterest: isOfInterest)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `A planted box is found, with its limits and its category`(seed: UInt64) throws {
    let sample = Self.planted(runs: 4_000, seed: seed)
    let prim = PRIM()
    let box = prim.simplified(prim.trajectory(of: sample).balanced, of: sample)
    #expect(box.restrictions.map(\.input) == [0, 2, 4])
    let upper = try #require(box.restrictions[0].upper)
    let (low, high) = (try #require(box.restrictions[1].lower), try #require(box.restrictions[1].upper))
    #expect(abs(upper - 0.4) < 0.03 && abs(low - 0.3) < 0.03 && abs(high - 0.8) < 0.03)
    #expect(box.restrictions[0].lower == nil && box.restrictions[2].categories == [1])
    #expect(box.density > 0.85 && box.coverage > 0.5)
    for restriction in box.restrictions {
      for p in [restriction.lowerQuasiP, restriction.upperQuasiP, restriction.categoriesQuasiP] {
        #expect(p ?? 0 < 0.05)
      }
    }
  }

  @Test func `Other halves of the runs restrict the inputs that matter`() {
    let sample = Self.planted(runs: 4_000, seed: 5)
    let prim = PRIM()
    let found = prim.reproducibility(of: prim.trajectory(of: sample).balanced, in: sample)
    for input in [0, 2, 4] { #expect(found.byCoverage[input] > 0.9 && found.byDensity[input] > 0.9) }
    #expect(found.byCoverage[1] + found.byCoverage[3] < 1)
  }

  @Test func `Peeling only ever makes boxes smaller, pasting larger and denser`() {
    for seed: UInt64 in 0..<10 {
      let trajectory = PRIM().trajectory(of: Self.planted(runs: 600, seed: seed))
      let boxes = trajectory.boxes
      #expect(boxes[0].coverage == 1 && boxes[0].mass == 1 && boxes[0].restrictions.isEmpty)
      for place in boxes.indices.dropFirst() {
        let (before, after) = (boxes[place - 1], boxes[place])
        let isPeel = place < trajectory.firstPasted
        #expect(isPeel ? after.count < before.count : after.count > before.count)
        #expect(after.density > before.density && after.mass >= 0.05)
      }
    }
  }

  @Test func `What a box says of itself is so`() {
    let sample = Self.planted(runs: 500, seed: 3)
    for box in PRIM().trajectory(of: sample).boxes {
      let inside = (0..<500).filter { run in box.contains(sample.columns.map { $0[run] }) }
      #expect(inside.count == box.count && inside.count { sample.isOfInterest[$0] } == box.countOfInterest)
      #expect(box.restrictions.allSatisfy { $0.lower != nil || $0.upper != nil || $0.categories != nil })
    }
  }

  @Test func `Whole numbers are cut between two of them`() throws {
    let sample = DiscoverySample(
      columns: [(0..<500).map { Double($0 % 5) }], isOfInterest: (0..<500).map { $0 % 5 > 2 })
    let box = PRIM().trajectory(of: sample).last
    #expect(try #require(box.restrictions.first).lower == 2.5 && box.density == 1 && box.coverage == 1)
  }

  @Test func `A second search leaves out what the first has found`() {
    let columns = LatinHypercube.points(count: 2_000, inputs: 2, seed: 4)
    let sample = DiscoverySample(
      columns: columns, isOfInterest: zip(columns[0], columns[1]).map { $0 < 0.25 || $1 < 0.25 })
    let first = PRIM().trajectory(of: sample).balanced
    let rest = PRIM().trajectory(of: sample, excluding: [first]).boxes[0]
    #expect(first.density > 0.9 && first.coverage > 0.4)
    #expect(rest.count == 2_000 - first.count && rest.countOfInterest == sample.countOfInterest - first.countOfInterest)
  }

  @Test func `Too few runs of a kind are refused with what to do`() {
    #expect(DiscoverySample.fault(isOfInterest: Array(repeating: true, count: 100))?.contains("threshold") == true)
    #expect(DiscoverySample.fault(isOfInterest: [true, false]) != nil)
  }
}
