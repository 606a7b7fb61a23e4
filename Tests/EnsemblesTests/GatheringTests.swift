import Ensembles
import Experiments
import PartnershipModel
import TestSupport
import Testing

@Suite struct GatheringTests {
  private let experiment = Experiment(.small, replications: 700)

  private func ensemble(threads: Int, breaking: Set<Int> = []) -> Ensemble {
    var ensemble = Ensemble(experiment, threads: threads) { design, seed in
      let simulate = MadeUpModel().simulator(design, seed: seed)
      return { first, record in
        simulate(first, record)
        for broken in breaking.filter({ first <= $0 && $0 < first + 8 && design.name == "as it is" }) {
          // Of three kinds, two of which no check of outcomes would find.
          switch broken % 3 {
          case 0: record[.trust][broken - first] = -0.5
          case 1: record[.plan, month: 3][broken - first] = .nan
          default: record[.cost, partner: 1][broken - first] = .infinity
          }
        }
      }
    }
    ensemble.leavesOutBroken = !breaking.isEmpty
    return ensemble
  }

  private func gather(
    _ ensemble: Ensemble, _ blocks: Range<Int>
  ) throws -> (gathering: Gathering, kept: [Int], broken: [BrokenReplication]) {
    var (kept, broken): ([Int], [BrokenReplication]) = ([], [])
    let gathering = try ensemble.run(
      from: Gathering(experiment, from: blocks.lowerBound), upTo: blocks.upperBound,
      extracting: { ($0.kept, $0.broken) },
      deliver: { extract, _ in
        kept += extract.0
        broken += extract.1
        return .goOn
      })
    return (gathering, kept, broken)
  }

  private func expectSame(_ one: Findings, _ other: Findings, _ comment: Comment? = nil) {
    #expect(one.replications == other.replications && one.leftOut == other.leftOut, comment)
    for (a, b) in zip(one.designs, other.designs) {
      #expect(zip(a.outcomes, b.outcomes).allSatisfy { $0.moments == $1.moments && $0.histogram == $1.histogram })
      #expect(zip(a.monthly, b.monthly).allSatisfy { $0.moments == $1.moments && $0.histogram == $1.histogram })
      #expect(a.aims == b.aims && a.partners == b.partners && a.worst == b.worst, comment)
    }
  }

  @Test(arguments: [[], [0, 5, 64, 65, 130, 333, 334, 699] as Set<Int>])
  func `Stretches joined and stretches gone on with find what one run finds`(breaking: Set<Int>) throws {
    let whole = try gather(ensemble(threads: 2, breaking: breaking), 0..<11).gathering.findings
    for border in 0...11 {
      var first = try gather(ensemble(threads: 3, breaking: breaking), 0..<border).gathering
      let goneOnWith = try ensemble(threads: 2, breaking: breaking).run(
        from: first, upTo: 11, extracting: { _ in }, deliver: { _, _ in .goOn })
      expectSame(goneOnWith.findings, whole, "gone on with after \(border)")
      first.join(try gather(ensemble(threads: 1, breaking: breaking), border..<11).gathering)
      expectSame(first.findings, whole, "joined at \(border)")
    }
  }

  @Test func `What breaks is recorded, and its future is in no figure`() throws {
    let breaking: Set<Int> = [0, 5, 64, 65, 130, 333, 334, 699]
    let gathered = try gather(ensemble(threads: 2, breaking: breaking), 0..<11)
    let futures = Set(breaking.map { $0 / 2 })
    #expect(gathered.broken.map(\.replication) == breaking.sorted())
    #expect(gathered.broken.map(\.quantity).prefix(3) == ["trust", "cost of health", "plan in month 3"])
    #expect(gathered.kept == (0..<700).filter { !futures.contains($0 / 2) })
    #expect(gathered.gathering.leftOut == 2 * futures.count)
    let findings = gathered.gathering.findings
    #expect(findings.replications == 700 && findings.leftOut == 2 * futures.count)
    for design in findings.designs {
      #expect(design.outcomes.allSatisfy { $0.moments.count == gathered.kept.count && $0.moments.mean.isFinite })
      #expect(design.monthly.allSatisfy { $0.histogram.count == gathered.kept.count && $0.moments.mean.isFinite })
      #expect(design.partners.allSatisfy { $0.count == gathered.kept.count && $0.mean.isFinite })
    }
  }

  @Test func `A block in which everything breaks leaves the figures as they are`() throws {
    let gathered = try gather(ensemble(threads: 2, breaking: Set(64..<128)), 0..<2)
    let alone = try gather(ensemble(threads: 1), 0..<1)
    #expect(gathered.broken.count == 64)
    #expect(
      gathered.gathering.findings.designs[0].outcomes.map(\.moments)
        == alone.gathering.findings.designs[0].outcomes.map(\.moments))
  }

  @Test(arguments: [1, 2, 3]) func `A run that is long enough ends with the same block on any number of threads`(
    threads: Int
  ) throws {
    let gathering = try ensemble(threads: threads).run(
      from: Gathering(experiment), upTo: 11, extracting: { _ in }, deliver: { $1.replications >= 300 ? .enough : .goOn }
    )
    #expect(gathering.blocks == 0..<5 && gathering.replications == 320)
  }
}
