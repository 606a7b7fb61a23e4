import Statistics
import Testing

@Suite struct SequentialHalvingTests {
  @Test(arguments: [(0..<4096, 256), (16..<1000, 64), (0..<64, 64), (0..<10, 64)])
  func `Rounds are all replications once, each as long as all before it`(replications: Range<Int>, first: Int) {
    let rounds = SequentialHalving.rounds(of: replications, first: first)
    #expect(rounds.flatMap { Array($0) } == Array(replications))
    for (place, round) in rounds.enumerated().dropFirst().dropLast() {
      #expect(round.count == rounds[..<place].reduce(0) { $0 + $1.count })
    }
  }

  @Test func `Without luck the best are left, from the best down, and ties keep their order`() {
    let levels = (0..<40).map { Double($0 * 7 % 40 / 2) }
    var asked: [Int] = []
    let race = SequentialHalving(systems: 40, replications: 0..<512, first: 64, keep: 3) { systems, replications in
      asked.append(systems.count)
      return systems.map { system in replications.map { _ in levels[system] } }
    }
    #expect(asked == [40, 20, 10, 5])
    #expect(race.remaining.count == 5)
    #expect(race.remaining == race.remaining.sorted { (-levels[$0], $0) < (-levels[$1], $1) })
    #expect(levels[race.remaining[0]] == levels.max())
    #expect(race.moments.map(\.mean) == levels)
    #expect(race.moments[race.remaining[0]].count == 512)
  }

  @Test func `Of a hundred systems within luck of each other, one of the best tenth wins nearly always`() {
    var stream = ResamplingStream(seed: 7)
    var good = 0
    for _ in 0..<200 {
      let race = SequentialHalving(systems: 100, replications: 0..<512, first: 32, keep: 4) { systems, replications in
        systems.map { system in replications.map { _ in Double(system) / 100 + 3.4 * (stream.unit() - 0.5) } }
      }
      if race.remaining[0] >= 90 { good += 1 }
    }
    #expect(good >= 170, "\(good) of 200")
  }
}
