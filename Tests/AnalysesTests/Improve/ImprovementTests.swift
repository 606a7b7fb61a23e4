import Analyses
import Experiments
import PartnershipModel
import Statistics
import TestSupport
import Testing

/// A hundred changes whose gains are known and add up, with luck and ignorance of their own.
private struct Toy {
  let gains: [Double]
  var costs: [Double] { gains.indices.map { Double($0) * 1_000 } }
  let seed: UInt64

  var candidates: [Candidate] {
    gains.indices.map { place in
      Candidate(
        DesignChange(name: "change \(place)", settings: [.init(["governance", "\(place)"], "1")]), origin: .lever)
    }
  }

  /// The partnership remembers its settings in a name.
  func partnership(_ settings: [DesignChange.Setting]) -> Partnership? {
    var partnership = Scenario.small.designs[0].partnership
    partnership.partners[0].name = settings.map { $0.keys[1] }.joined(separator: ",")
    return partnership
  }

  func table(_ designs: [NamedDesign], _ replications: Range<Int>, _ extent: OutcomeTable.Extent) -> OutcomeTable {
    let rows = designs.map { design in
      let made = design.partnership.partners[0].name.split(separator: ",").compactMap { Int($0) }
      let width = OutcomeTable.width(of: design.partnership, extent)
      return replications.flatMap { replication -> [Double] in
        var row = Array(repeating: 0.0, count: width)
        row[Observation.shipped.outcomes.place(of: .attainment)] = made.reduce(0.3) { sum, change in
          let future = noise(replication / 2 * 2, change, 1)
          let luck = noise(replication, change, 0)
          return sum + gains[change] + 0.15 * future + 0.15 * luck
        }
        row[Observation.shipped.outcomes.place(of: .cost)] = made.reduce(50_000) { $0 + costs[$1] }
        return row
      }
    }
    return OutcomeTable(designs: designs, replications: replications.count, rows: rows, extent: extent)
  }

  private func noise(_ replication: Int, _ change: Int, _ kind: UInt64) -> Double {
    var stream = ResamplingStream(seed: seed &* 2 &+ kind, stream: replication << 8 + change)
    return stream.unit() - 0.5
  }

  func search(_ search: ImprovementSearch) throws -> ImprovementSearch.Found {
    try search.find(candidates, partnership: partnership) { step, designs, replications in
      let start = 1 << 20 + step << 16
      return table(designs, start + replications.lowerBound..<start + replications.upperBound, .outcomes)
    }
  }

  func findings(_ search: ImprovementSearch, _ found: ImprovementSearch.Found) -> ImprovementFindings {
    let experiment = Experiment(Scenario.small, replications: search.replications)
    let replications = 0..<search.replications
    func design(_ places: [Int]) -> NamedDesign {
      NamedDesign(name: "\(places)", partnership: partnership(places.flatMap { candidates[$0].change.settings })!)
    }
    let steps = found.chosen.indices.map { design(Array(found.chosen[...$0])) }
    let looked = ImprovementFindings.toLookAtAgain(found, candidates, hands: search.hands)
    return ImprovementFindings(
      search, candidates, found, experiment,
      table([design([])] + experiment.designs.dropFirst(), replications, .everything),
      isMainDesign: true, stepped: steps.isEmpty ? nil : table(steps, replications, .everything), looked: looked,
      alone: table(looked.map { design([$0]) }, replications, .outcomes))
  }
}

@Suite struct ImprovementTests {
  private func search(changes: Int = 3, replications: Int = 512) -> ImprovementSearch {
    ImprovementSearch(
      .outcome(.attainment), smallest: 0.01, changes: changes, hands: [.board, .partners], replications: replications)
  }

  @Test func `What is large is found, in its order, and what costs nothing of the key is paid by nobody`() throws {
    var gains = Array(repeating: 0.0, count: 60)
    (gains[7], gains[30], gains[55], gains[12]) = (0.2, 0.1, 0.05, -0.2)
    let toy = Toy(gains: gains, seed: 3)
    let search = search()
    let findings = toy.findings(search, try toy.search(search))
    #expect(findings.recommended.map(\.candidate.change.name) == ["change 7", "change 30", "change 55"])
    #expect(findings.harmful.map(\.candidate.change.name) == ["change 12"])
    #expect(findings.helpful.first?.candidate.change.name == "change 7")
    let last = try #require(findings.steps.last)
    #expect(abs(last.together.cost.mean - 92_000) < 1e-6 && abs(last.added.cost.mean - 55_000) < 1e-6)
    #expect(abs(last.together.payers.reduce(0) { $0 + $1.change.mean } - last.together.cost.mean) < 1e-6)
    #expect(
      DesignChange.lines(last.settings) == ["governance: {7: 1, 30: 1, 55: 1}"])
    let sum = findings.steps.reduce(0) { $0 + $1.added.gain.mean }
    #expect(abs(sum - last.together.gain.mean) < 1e-9)
  }

  /// An interval above nought comes by chance once in forty, and the gain has to matter besides.
  @Test func `Where nothing gains, hardly ever something is recommended`() throws {
    var recommended = 0
    for seed in 0..<60 {
      let toy = Toy(gains: Array(repeating: 0.0, count: 60), seed: UInt64(seed))
      let search = search(changes: 1, replications: 128)
      if !toy.findings(search, try toy.search(search)).recommended.isEmpty { recommended += 1 }
    }
    // More than 6 of 60 at one in forty: once in two hundred.
    #expect(recommended <= 6, "\(recommended) of 60")
  }

  /// The intervals that are printed hold the truth as often as they say, although the steps were chosen for their gains; those
  /// of the search don't.
  @Test func `Intervals on fresh luck hold the true gains of all steps in 95 of 100 searches`() throws {
    let runs = 400
    var held = 0
    var heldBySearch = 0
    var searches = 0
    for seed in 0..<runs {
      let gains = (0..<100).map { 0.02 + 0.0001 * Double($0) }
      let toy = Toy(gains: gains, seed: 1_000 + UInt64(seed))
      let search = search(changes: 2, replications: 64)
      let found = try toy.search(search)
      guard !found.chosen.isEmpty else { continue }
      searches += 1
      let findings = toy.findings(search, found)
      let all = zip(found.chosen, findings.steps).allSatisfy { $1.added.interval?.contains(gains[$0]) ?? false }
      if all { held += 1 }
      if found.alone[found.chosen[0]]?.gain.interval()?.contains(gains[found.chosen[0]]) ?? false { heldBySearch += 1 }
    }
    #expect(searches > 350)
    // A share of .95 is missed by more than .03 once in 250.
    #expect(Double(held) > 0.92 * Double(searches), "\(held) of \(searches); by the search \(heldBySearch)")
    #expect(Double(heldBySearch) < 0.8 * Double(searches), "by the search \(heldBySearch) of \(searches)")
  }

  @Test func `A change asks of whoever is hardest to move`() {
    func hands(_ keys: [String]...) -> Hands { Hands(keys.map { .init($0, "1") }) }
    #expect(hands(["meetings", "deputies"]) == .board)
    #expect(hands(["meetings", "deputies"], ["governance", "sanction"]) == .partners)
    #expect(hands(["governance", "sanction"], ["governance", "statutory duty"]) == .government)
    #expect(hands(["resourcing", "grant"]) == .government)
    #expect(hands(["resourcing", "pooled budget"]) == .partners)
    #expect(hands(["partners", "all", "representative"]) == .partners)
    #expect(hands(["something", "new"]) == .board)
  }

  @Test func `Of changes that gain as much, the one that asks least is a step`() throws {
    let toy = Toy(gains: [0.1, 0.1], seed: 1)
    let bundle = Candidate(
      DesignChange(name: "both keys", settings: [.init(["governance", "0"], "1"), .init(["chair", "x"], "1")]),
      origin: .mend(.trust))
    let candidates = [bundle] + toy.candidates
    let found = try search(changes: 1, replications: 128).find(candidates) { settings in
      toy.partnership(settings.filter { $0.keys[0] == "governance" })
    } outcomes: { _, designs, replications in
      toy.table(designs, replications, .outcomes)
    }
    #expect(found.chosen.map { candidates[$0].change.settings.count } == [1])
  }
}
